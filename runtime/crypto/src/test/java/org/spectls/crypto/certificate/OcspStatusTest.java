package org.spectls.crypto.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.crypto.certificate.OcspStatus.Kind;
import org.spectls.crypto.demo.DemoAuthority;
import org.spectls.crypto.demo.DemoResponder.Status;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.crypto.testing.SeededRandom;
import org.spectls.crypto.testing.TestCertificate;

class OcspStatusTest {
    private static final Instant NOW = TestCertificate.NOW;
    private static final Instant NEXT = NOW.plus(Duration.ofDays(3));

    private final SecureRandom random = new SeededRandom(4);
    private final DemoAuthority root = authority("root");
    private final DemoAuthority authority = root.intermediate(KeyKind.ECDSA_P256, "issuer");
    private final CertificateChain chain = chain(authority);

    @ParameterizedTest
    @EnumSource
    void readsTheIssuersAnswer(Status status) {
        OcspStatus read = check(authority.responder().respond(chain.leaf(), status, NOW, NEXT));
        assertThat(read.kind()).isEqualTo(Kind.valueOf(status.name()));
        assertThat(read.explanation())
                .isEqualTo(
                        switch (status) {
                            case GOOD -> "the certificate of CN=a.test was not revoked";
                            case REVOKED -> "the certificate of CN=a.test was revoked at 2026-06-01T12:00:00Z";
                            case UNKNOWN -> "the responder knows nothing about the certificate of CN=a.test";
                        });
    }

    @ParameterizedTest
    @EnumSource
    void readsADelegatesAnswer(KeyKind kind) {
        byte[] response = authority.delegatedResponder(kind, "ocsp").respond(chain.leaf(), Status.REVOKED, NOW, NEXT);
        assertThat(check(response).kind()).isEqualTo(Kind.REVOKED);
    }

    @ParameterizedTest
    @EnumSource
    void readsAnswersOfAllKindsOfAuthorities(KeyKind kind) {
        DemoAuthority other = root.intermediate(kind, "other");
        CertificateChain theirs = chain(other);
        byte[] response = other.responder().respond(theirs.leaf(), Status.GOOD, NOW, NEXT);
        assertThat(OcspStatus.check(response, theirs, NOW).kind()).isEqualTo(Kind.GOOD);
    }

    @ParameterizedTest
    @CsvSource({"-16, INVALID", "-15, GOOD", "0, GOOD", "4320, GOOD", "4335, GOOD", "4336, INVALID"})
    void isGoodForItsTime(int minutes, Kind expected) {
        byte[] response = authority.responder().respond(chain.leaf(), Status.GOOD, NOW, NEXT);
        assertThat(OcspStatus.check(response, chain, NOW.plus(Duration.ofMinutes(minutes)))
                        .kind())
                .isEqualTo(expected);
    }

    @Test
    void isAboutOneCertificateOfOneIssuer() {
        CertificateChain another = chain(authority);
        byte[] response = authority.responder().respond(chain.leaf(), Status.GOOD, NOW, NEXT);
        assertThat(OcspStatus.check(response, another, NOW)).isEqualTo(invalid("it is about another certificate"));
        DemoAuthority namesake = root.intermediate(KeyKind.ECDSA_P256, "issuer");
        byte[] theirs = namesake.responder().respond(chain.leaf(), Status.GOOD, NOW, NEXT);
        assertThat(check(theirs)).isEqualTo(invalid("it is about another certificate"));
    }

    @Test
    void aChainWithoutIssuerSaysNothing() {
        byte[] response = authority.responder().respond(chain.leaf(), Status.GOOD, NOW, NEXT);
        CertificateChain alone = new CertificateChain(List.of(chain.leaf()));
        assertThat(OcspStatus.check(response, alone, NOW))
                .isEqualTo(
                        new OcspStatus(Kind.INVALID, "the issuer of the certificate of CN=a.test is not in the chain"));
        assertThat(OcspStatus.check(response, chain.leaf(), authority.certificate(), NOW)
                        .kind())
                .isEqualTo(Kind.GOOD);
    }

    @Test
    void nobodyElseMayAnswer() throws Exception {
        String refusal = "it is signed neither by the certificate of CN=issuer nor by a delegate of that";
        TestCertificate issuer = TestCertificate.authority("issuer").selfSigned();
        TestCertificate leaf = TestCertificate.leaf("a.test").issuedBy(issuer);
        TestCertificate stranger = TestCertificate.authority("stranger").selfSigned();
        assertThat(checkSigned(issuer, leaf, delegate("d").issuedBy(issuer)).kind())
                .isEqualTo(Kind.GOOD);
        assertThat(checkSigned(issuer, leaf, delegate("d").issuedBy(stranger))).isEqualTo(invalid(refusal));
        // The right name, and another's signature.
        TestCertificate namesake = TestCertificate.authority("issuer").selfSigned();
        assertThat(checkSigned(issuer, leaf, delegate("d").issuedBy(namesake))).isEqualTo(invalid(refusal));
        assertThat(checkSigned(issuer, leaf, TestCertificate.leaf("d").issuedBy(issuer)))
                .isEqualTo(invalid(refusal));
        assertThat(checkSigned(
                        issuer,
                        leaf,
                        TestCertificate.leaf("d")
                                .purpose(KeyPurposeId.anyExtendedKeyUsage)
                                .issuedBy(issuer)))
                .isEqualTo(invalid(refusal));
        assertThat(checkSigned(
                        issuer,
                        leaf,
                        delegate("d")
                                .valid("2020-01-01T00:00:00Z", "2021-01-01T00:00:00Z")
                                .issuedBy(issuer)))
                .isEqualTo(invalid(refusal));
        assertThat(checkSigned(
                        issuer,
                        leaf,
                        delegate("d").usage(KeyUsage.keyEncipherment).issuedBy(issuer)))
                .isEqualTo(invalid(refusal));
        assertThat(checkSigned(
                        issuer, leaf, delegate("d").signedWith("SHA1withECDSA").issuedBy(issuer)))
                .isEqualTo(invalid(refusal));
        // It says that it is the issuer.
        assertThat(checkSigned(issuer, leaf, namesake)).isEqualTo(invalid("its signature does not hold"));
    }

    @Test
    void aWeakSignatureIsNone() throws Exception {
        TestCertificate issuer = TestCertificate.authority("issuer").selfSigned();
        TestCertificate leaf = TestCertificate.leaf("a.test").issuedBy(issuer);
        assertThat(read(issuer, leaf, sign(issuer, leaf, issuer, "SHA256withECDSA"))
                        .kind())
                .isEqualTo(Kind.GOOD);
        assertThat(read(issuer, leaf, sign(issuer, leaf, issuer, "SHA1withECDSA")))
                .isEqualTo(invalid("its signature does not hold"));
    }

    @Test
    void aResponderThatCouldNotAnswer() throws Exception {
        byte[] later = new OCSPResponse(new OCSPResponseStatus(OCSPResponseStatus.TRY_LATER), null).getEncoded();
        assertThat(check(later)).isEqualTo(invalid("the responder could not answer, status 3"));
        byte[] empty = new OCSPResponse(new OCSPResponseStatus(OCSPResponseStatus.SUCCESSFUL), null).getEncoded();
        assertThat(check(empty)).isEqualTo(invalid("not a basic response"));
    }

    /** Whatever is sent, the outcome is a status; and what was tampered with says nothing. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void judgesDamagedResponses(long seed) {
        Random noise = new Random(seed);
        byte[] response =
                authority.delegatedResponder(KeyKind.ECDSA_P256, "ocsp").respond(chain.leaf(), Status.GOOD, NOW, NEXT);
        for (int position = 0; position < response.length; position++) {
            byte[] damaged = response.clone();
            damaged[position] ^= (byte) (1 + noise.nextInt(255));
            assertThat(check(damaged).kind()).as("byte %d", position).isEqualTo(Kind.INVALID);
        }
        for (int length = 0; length < response.length; length += 7) {
            assertThat(check(Arrays.copyOf(response, length)).kind()).isEqualTo(Kind.INVALID);
        }
        assertThat(check(Arrays.copyOf(response, response.length + 1)).kind()).isEqualTo(Kind.INVALID);
        for (int length = 0; length < 100; length++) {
            byte[] garbage = new byte[length];
            noise.nextBytes(garbage);
            assertThat(check(garbage).kind()).isEqualTo(Kind.INVALID);
        }
    }

    private OcspStatus check(byte[] response) {
        return OcspStatus.check(response, chain, NOW);
    }

    private static OcspStatus checkSigned(TestCertificate issuer, TestCertificate leaf, TestCertificate signer)
            throws Exception {
        return read(issuer, leaf, sign(issuer, leaf, signer, "SHA256withECDSA"));
    }

    private static OcspStatus read(TestCertificate issuer, TestCertificate leaf, byte[] response) {
        return OcspStatus.check(response, leaf.certificate(), issuer.certificate(), NOW);
    }

    /** A response of which somebody is to say that it is good, named by name, with SHA-256 in the name of what it is about. */
    private static byte[] sign(TestCertificate issuer, TestCertificate leaf, TestCertificate signer, String algorithm)
            throws Exception {
        var sha256 = new JcaDigestCalculatorProviderBuilder()
                .build()
                .get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                        org.bouncycastle.asn1.nist.NISTObjectIdentifiers.id_sha256));
        var id = new CertificateID(
                sha256,
                new JcaX509CertificateHolder(issuer.certificate()),
                leaf.certificate().getSerialNumber());
        X509Certificate certificate = signer.certificate();
        var basic = new BasicOCSPRespBuilder(new RespID(X500Name.getInstance(
                        certificate.getSubjectX500Principal().getEncoded())))
                .addResponse(id, CertificateStatus.GOOD, java.util.Date.from(NOW), java.util.Date.from(NEXT))
                .build(
                        new JcaContentSignerBuilder(algorithm)
                                .build(signer.keys().getPrivate()),
                        new JcaX509CertificateHolder[] {new JcaX509CertificateHolder(certificate)},
                        java.util.Date.from(NOW));
        return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, basic).getEncoded();
    }

    private static TestCertificate.Recipe delegate(String name) {
        return TestCertificate.leaf(name).purpose(KeyPurposeId.id_kp_OCSPSigning);
    }

    private static OcspStatus invalid(String reason) {
        return new OcspStatus(
                Kind.INVALID, "the OCSP response for the certificate of CN=a.test is unusable: " + reason);
    }

    private DemoAuthority authority(String name) {
        return new DemoAuthority(KeyKind.ECDSA_P256, name, NOW, Duration.ofDays(30), random);
    }

    private static CertificateChain chain(DemoAuthority issuer) {
        return issuer.issueServer(KeyKind.ECDSA_P256, List.of("a.test")).chain();
    }
}
