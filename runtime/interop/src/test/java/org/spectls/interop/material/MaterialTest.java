package org.spectls.interop.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spectls.interop.feature.CertificateType;
import org.spectls.interop.feature.Names;
import org.spectls.interop.feature.Side;
import org.spectls.interop.peer.Certificates;

class MaterialTest {
    @TempDir
    private Path folder = Path.of(".");

    @Test
    void makesAKeyOfEachTypeForBothSides() throws IOException {
        Material material = Material.in(folder);

        for (Side side : Side.values()) {
            assertThat(CertificateType.real())
                    .extracting(type -> kind(material.credentials(side, type).publicKey()))
                    .containsExactly(
                            "RSA",
                            "EC of 256 bits",
                            "EC of 384 bits",
                            "EC of 521 bits",
                            "Ed25519",
                            "Ed448",
                            "RSASSA-PSS");
        }
    }

    @Test
    void writesWhatItMakes() throws IOException {
        Material material = Material.in(folder);

        assertThat(CertificateType.real()).allSatisfy(type -> {
            assertThat(Files.readString(material.certificate(Side.CLIENT, type)))
                    .startsWith("-----BEGIN CERTIFICATE");
            assertThat(Files.readString(material.key(Side.SERVER, type))).startsWith("-----BEGIN PRIVATE KEY");
            assertThat(Certificates.commonName(material.credentials(Side.CLIENT, type)
                            .chain()
                            .encoded()
                            .get(0)))
                    .isEqualTo(Names.of(Side.CLIENT, type));
        });
    }

    private static String kind(PublicKey key) {
        if (key instanceof ECPublicKey ec) {
            return "EC of " + ec.getParams().getCurve().getField().getFieldSize() + " bits";
        }
        return key instanceof EdECPublicKey ed ? ed.getParams().getName() : key.getAlgorithm();
    }
}
