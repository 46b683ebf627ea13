package org.spectls.crypto.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.crypto.testing.TestCertificate;

class ChannelBindingsTest {
    @ParameterizedTest
    @CsvSource({
        "RSA, 2048, MD5withRSA, SHA-256",
        "RSA, 2048, SHA1withRSA, SHA-256",
        "RSA, 2048, SHA256withRSA, SHA-256",
        "RSA, 2048, SHA384withRSA, SHA-384",
        "RSA, 2048, SHA512withRSAandMGF1, SHA-512",
        "EC, secp256r1, SHA1withECDSA, SHA-256",
        "EC, secp256r1, SHA384withECDSA, SHA-384",
        "EC, secp521r1, SHA512withECDSA, SHA-512",
    })
    void hashesTheServersCertificateAsItsIssuerDid(String algorithm, String parameter, String signature, String hash)
            throws Exception {
        TestCertificate server = TestCertificate.leaf("server")
                .keys(TestCertificate.generate(algorithm, parameter))
                .signedWith(signature)
                .selfSigned();
        assertThat(ChannelBindings.serverEndPoint(server.certificate()))
                .hasValue(MessageDigest.getInstance(hash)
                        .digest(server.certificate().getEncoded()));
    }

    /** RFC 5929 section 4.1: undefined where there is no hash. */
    @Test
    void isUndefinedWithoutAHash() {
        TestCertificate server = TestCertificate.leaf("server")
                .keys(TestCertificate.generate("Ed25519", ""))
                .signedWith("Ed25519")
                .selfSigned();
        assertThat(ChannelBindings.serverEndPoint(server.certificate())).isEmpty();
    }
}
