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
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "RSA, 2048, RSA",
        "RSASSA-PSS, '', RSA_PSS",
        "EC, secp256r1, ECDSA_SECP256R1",
        "EC, secp384r1, ECDSA_SECP384R1",
        "EC, secp521r1, ECDSA_SECP521R1",
        "Ed25519, '', ED25519",
        "Ed448, '', ED448",
        "DSA, '', OTHER",
        "X25519, '', OTHER",
    })
    void saysWhatKindOfKeyItIs(String algorithm, String parameter, PublicKeyKind expected) {
        TestCertificate owner = leaf("owner")
                .keys(TestCertificate.generate(algorithm, parameter))
                .issuedBy(root);
        assertThat(new CertificateChain(List.of(owner.certificate())).keyKind()).isEqualTo(expected);
    }

    @Test
    void namesItsOwnerAndThoseWhoVouch() throws Exception {
        TestCertificate middle = authority("middle").issuedBy(root);
        TestCertificate below = leaf("below").issuedBy(middle);
        CertificateChain chain = new CertificateChain(List.of(below.certificate(), middle.certificate()));
        assertThat(chain.subjectName()).isEqualTo(new X500Name("CN=below").getEncoded());
        assertThat(chain.issuerNames())
                .containsExactly(
                        middle.certificate().getSubjectX500Principal().getEncoded(),
                        TrustAnchors.of(List.of(root.certificate()))
                                .encodedNames()
                                .get(0));
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
