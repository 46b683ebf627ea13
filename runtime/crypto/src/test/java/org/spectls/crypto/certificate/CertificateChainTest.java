package org.spectls.crypto.certificate;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.spectls.crypto.testing.TestCertificate.authority;
import static org.spectls.crypto.testing.TestCertificate.leaf;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.spectls.crypto.testing.TestCertificate;

class CertificateChainTest {
    private final TestCertificate root = authority("root").selfSigned();
    private final TestCertificate leaf =
            leaf("leaf").usage(KeyUsage.digitalSignature).issuedBy(root);

    @Test
    void parsesWhatItEncodes() throws Exception {
        CertificateChain chain = new CertificateChain(List.of(leaf.certificate(), root.certificate()));
        assertThat(CertificateChain.parse(chain.encoded())).isEqualTo(chain);
        assertThat(chain.leaf()).isEqualTo(leaf.certificate());
    }

    @Test
    void preparesAKeyOnce() throws Exception {
        CertificateChain chain = new CertificateChain(List.of(leaf.certificate()));
        CertificateChain again = CertificateChain.parse(chain.encoded());
        assertThat(again.verifyingKey()).isSameAs(chain.verifyingKey());
    }

    @Test
    void saysWhatTheKeyIsFor() {
        CertificateChain chain = new CertificateChain(List.of(leaf.certificate()));
        assertThat(chain.allows(CertificateChain.KeyUsage.DIGITAL_SIGNATURE)).isTrue();
        assertThat(chain.allows(CertificateChain.KeyUsage.KEY_ENCIPHERMENT)).isFalse();
        CertificateChain free =
                new CertificateChain(List.of(leaf("free").issuedBy(root).certificate()));
        assertThat(free.allows(CertificateChain.KeyUsage.KEY_AGREEMENT)).isTrue();
    }

    @Test
    void refusesWhatIsNotExactlyOneCertificate() throws Exception {
        byte[] der = leaf.certificate().getEncoded();
        assertThat(refusal(List.of())).isEqualTo("no certificate was sent");
        assertThat(refusal(List.of(der, new byte[0]))).startsWith("certificate 1 is malformed");
        assertThat(refusal(List.of(Arrays.copyOf(der, der.length - 1)))).startsWith("certificate 0 is malformed");
        assertThat(refusal(List.of(Arrays.copyOf(der, der.length + 1))))
                .isEqualTo("certificate 0 is not in DER, or bytes follow it");
        byte[] pem = ("-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(der)
                        + "\n-----END CERTIFICATE-----\n")
                .getBytes(US_ASCII);
        assertThat(refusal(List.of(pem))).isEqualTo("certificate 0 is not in DER, or bytes follow it");
        assertThatIllegalArgumentException().isThrownBy(() -> new CertificateChain(List.of()));
    }

    private static String refusal(List<byte[]> encoded) {
        BadCertificateException refusal =
                catchThrowableOfType(BadCertificateException.class, () -> CertificateChain.parse(encoded));
        assertThat(refusal.verdict().kind()).isEqualTo(Verdict.Kind.BAD_ENCODING);
        return refusal.verdict().explanation();
    }
}
