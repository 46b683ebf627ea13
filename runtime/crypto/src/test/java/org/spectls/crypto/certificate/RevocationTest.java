package org.spectls.crypto.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CRLException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.crypto.certificate.Verdict.Kind;
import org.spectls.crypto.demo.DemoAuthority;
import org.spectls.crypto.demo.DemoResponder.Status;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.crypto.testing.SeededRandom;
import org.spectls.crypto.testing.TestCertificate;

class RevocationTest {
    private static final Instant NOW = TestCertificate.NOW;
    private static final Instant NEXT = NOW.plus(Duration.ofDays(3));
    private static final ASN1ObjectIdentifier TLS_FEATURE = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.1.24");

    private final SecureRandom random = new SeededRandom(4);
    private final DemoAuthority root = authority(KeyKind.ECDSA_P256);
    private final DemoAuthority middle = root.intermediate(KeyKind.ECDSA_P256, "middle");
    private final CertificateChain chain =
            middle.issueServer(KeyKind.ECDSA_P256, List.of("a.test")).chain();

    @ParameterizedTest
    @EnumSource
    void aListRevokes(KeyKind kind) throws Exception {
        DemoAuthority authority = authority(kind);
        CertificateChain good = authority.issueClient(kind, "good").chain();
        CertificateChain bad = authority.issueClient(kind, "bad").chain();
        PathValidator validator = new PathValidator(authority.anchors(), lists(authority.crl(bad.leaf())));
        assertThat(validator.validate(good, Purpose.CLIENT_AUTHENTICATION, NOW)).isEqualTo(Verdict.TRUSTED);
        assertThat(validator.validate(bad, Purpose.CLIENT_AUTHENTICATION, NOW))
                .isEqualTo(new Verdict(Kind.REVOKED, "the certificate of CN=bad is on its issuer's list"));
    }

    @Test
    void anAuthorityCanBeRevokedToo() throws Exception {
        assertThat(validate(lists(root.crl(middle.certificate())), StapledStatus.NOT_REQUESTED))
                .isEqualTo(new Verdict(Kind.REVOKED, "the certificate of CN=middle is on its issuer's list"));
        // Serial numbers are an issuer's own: the root's list says nothing about what the one below has issued.
        assertThat(validate(lists(root.crl(chain.leaf())), StapledStatus.NOT_REQUESTED))
                .isEqualTo(Verdict.TRUSTED);
    }

    @Test
    void aListOutOfDateOnlyRevokes() throws Exception {
        Instant old = NOW.minus(Duration.ofDays(2));
        assertThat(validate(lists(middle.crl(old, NOW.minusSeconds(1))), StapledStatus.NOT_REQUESTED)
                        .kind())
                .isEqualTo(Kind.BAD_STATUS_RESPONSE);
        assertThat(validate(lists(middle.crl(NOW.plusSeconds(1), NEXT)), StapledStatus.NOT_REQUESTED)
                        .kind())
                .isEqualTo(Kind.BAD_STATUS_RESPONSE);
        assertThat(validate(lists(middle.crl(old, old, chain.leaf())), StapledStatus.NOT_REQUESTED)
                        .kind())
                .isEqualTo(Kind.REVOKED);
        assertThat(validate(lists(middle.crl(old, old), middle.crl()), StapledStatus.NOT_REQUESTED))
                .isEqualTo(Verdict.TRUSTED);
        assertThat(validate(lists(middle.crl(), middle.crl(old, old)), StapledStatus.NOT_REQUESTED))
                .isEqualTo(Verdict.TRUSTED);
    }

    @Test
    void anotherKeysListIsNone() throws Exception {
        DemoAuthority namesake = root.intermediate(KeyKind.ECDSA_P256, "middle");
        Verdict verdict = validate(lists(namesake.crl(chain.leaf())), StapledStatus.NOT_REQUESTED);
        assertThat(verdict)
                .isEqualTo(new Verdict(
                        Kind.BAD_STATUS_RESPONSE,
                        "the list of revoked certificates for the certificate of CN=a.test is out of date, or not"
                                + " signed by its issuer"));
        assertThat(validate(lists(namesake.crl(chain.leaf()), middle.crl()), StapledStatus.NOT_REQUESTED))
                .isEqualTo(Verdict.TRUSTED);
    }

    @Test
    void anIssuersKeyHasToBeForLists() throws Exception {
        TestCertificate may = TestCertificate.authority("may", new BasicConstraints(true))
                .usage(KeyUsage.keyCertSign | KeyUsage.cRLSign)
                .selfSigned();
        TestCertificate mayNot = TestCertificate.authority("may not").selfSigned();
        assertThat(judge(may, false).kind()).isEqualTo(Kind.REVOKED);
        assertThat(judge(mayNot, false).kind()).isEqualTo(Kind.BAD_STATUS_RESPONSE);
    }

    @Test
    void aPartOfAListCountsForNothing() throws Exception {
        TestCertificate issuer = TestCertificate.authority("issuer", new BasicConstraints(true))
                .usage(KeyUsage.keyCertSign | KeyUsage.cRLSign)
                .selfSigned();
        assertThat(judge(issuer, true)).isEqualTo(Verdict.TRUSTED);
    }

    @Test
    void readsNoGarbageAsAList() {
        byte[] list = middle.crl(chain.leaf());
        assertThatThrownBy(() -> RevocationLists.parse(List.of(list, new byte[] {1, 2, 3})))
                .isInstanceOf(CRLException.class)
                .hasMessage("list 1 is malformed");
        assertThatThrownBy(() -> RevocationLists.parse(List.of(new byte[0]))).isInstanceOf(CRLException.class);
        assertThatThrownBy(() -> RevocationLists.parse(List.of(Arrays.copyOf(list, list.length - 1))))
                .isInstanceOf(CRLException.class);
    }

    /** What was tampered with acquits nobody. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void judgesDamagedLists(long seed) {
        Random noise = new Random(seed);
        byte[] list = middle.crl();
        for (int position = 0; position < list.length; position++) {
            byte[] damaged = list.clone();
            damaged[position] ^= (byte) (1 + noise.nextInt(255));
            try {
                Revocation strict = new Revocation(RevocationLists.parse(List.of(damaged)), true);
                assertThat(validate(strict, StapledStatus.NOT_REQUESTED).trusted())
                        .as("byte %d", position)
                        .isFalse();
            } catch (CRLException malformed) {
                assertThat(malformed).hasMessage("list 0 is malformed");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStapledResponseDecides(Status status) {
        byte[] response = middle.responder().respond(chain.leaf(), status, NOW, NEXT);
        Kind kind = validate(Revocation.DEFAULT, StapledStatus.of(response)).kind();
        assertThat(kind)
                .isEqualTo(
                        switch (status) {
                            case GOOD -> Kind.TRUSTED;
                            case REVOKED -> Kind.REVOKED;
                            case UNKNOWN -> Kind.BAD_STATUS_RESPONSE;
                        });
    }

    @Test
    void aBadStapledResponseIsWorseThanNone() {
        byte[] old =
                middle.responder().respond(chain.leaf(), Status.GOOD, NOW.minusSeconds(7200), NOW.minusSeconds(3600));
        assertThat(validate(Revocation.DEFAULT, StapledStatus.of(old)).kind()).isEqualTo(Kind.BAD_STATUS_RESPONSE);
        assertThat(validate(Revocation.DEFAULT, StapledStatus.of(new byte[] {1}))
                        .kind())
                .isEqualTo(Kind.BAD_STATUS_RESPONSE);
        assertThat(validate(Revocation.DEFAULT, StapledStatus.NONE)).isEqualTo(Verdict.TRUSTED);
    }

    @Test
    void theIssuerCanBeTheAnchor() {
        CertificateChain direct =
                root.issueServer(KeyKind.ECDSA_P256, List.of("a.test")).chain();
        byte[] response = root.responder().respond(direct.leaf(), Status.REVOKED, NOW, NEXT);
        assertThat(new PathValidator(root.anchors())
                        .validateServer(direct, "a.test", StapledStatus.of(response), NOW)
                        .kind())
                .isEqualTo(Kind.REVOKED);
    }

    @Test
    void aCertificateCanAskForAStaple() {
        CertificateChain strict = middle.issueMustStapleServer(KeyKind.ECDSA_P256, List.of("a.test"))
                .chain();
        PathValidator validator = new PathValidator(root.anchors());
        assertThat(validator.validateServer(strict, "a.test", StapledStatus.NONE, NOW))
                .isEqualTo(new Verdict(
                        Kind.STATUS_REQUIRED,
                        "the certificate of CN=a.test asks for a stapled status, and there is none"));
        byte[] response = middle.responder().respond(strict.leaf(), Status.GOOD, NOW, NEXT);
        assertThat(validator.validateServer(strict, "a.test", StapledStatus.of(response), NOW))
                .isEqualTo(Verdict.TRUSTED);
        // RFC 7633 section 4.2.1: only what was offered can be missed.
        assertThat(validator.validateServer(strict, "a.test", NOW)).isEqualTo(Verdict.TRUSTED);
    }

    @Test
    void readsOtherFeatures() {
        TestCertificate issuer = TestCertificate.authority("issuer").selfSigned();
        assertThat(withFeature(issuer, new DERSequence(new ASN1Integer(17)))).isEqualTo(Kind.TRUSTED);
        assertThat(withFeature(issuer, new DERSequence(new ASN1Integer[] {new ASN1Integer(17), new ASN1Integer(5)})))
                .isEqualTo(Kind.STATUS_REQUIRED);
        assertThat(withFeature(issuer, DERNull.INSTANCE)).isEqualTo(Kind.STATUS_REQUIRED);
    }

    @Test
    void aStatusCanBeRequiredOfAll() throws Exception {
        Revocation strict = new Revocation(RevocationLists.NONE, true);
        assertThat(validate(strict, StapledStatus.NOT_REQUESTED))
                .isEqualTo(new Verdict(
                        Kind.STATUS_REQUIRED, "nothing says whether the certificate of CN=a.test was revoked"));
        assertThat(validate(strict, StapledStatus.NONE).kind()).isEqualTo(Kind.STATUS_REQUIRED);
        byte[] response = middle.responder().respond(chain.leaf(), Status.GOOD, NOW, NEXT);
        assertThat(validate(strict, StapledStatus.of(response))).isEqualTo(Verdict.TRUSTED);
        Revocation listed = new Revocation(RevocationLists.parse(List.of(middle.crl())), true);
        assertThat(validate(listed, StapledStatus.NONE)).isEqualTo(Verdict.TRUSTED);
    }

    private Verdict validate(Revocation revocation, StapledStatus staple) {
        return new PathValidator(root.anchors(), revocation).validateServer(chain, "a.test", staple, NOW);
    }

    private static Kind withFeature(TestCertificate issuer, org.bouncycastle.asn1.ASN1Encodable features) {
        TestCertificate leaf =
                TestCertificate.leaf("leaf").with(TLS_FEATURE, false, features).issuedBy(issuer);
        return new PathValidator(TrustAnchors.of(List.of(issuer.certificate())))
                .validate(
                        new CertificateChain(List.of(leaf.certificate())),
                        Purpose.SERVER_AUTHENTICATION,
                        StapledStatus.NONE,
                        NOW)
                .kind();
    }

    /** A leaf that is on a list. */
    private static Verdict judge(TestCertificate issuer, boolean partial) throws Exception {
        TestCertificate leaf = TestCertificate.leaf("leaf").issuedBy(issuer);
        byte[] list = crl(issuer, leaf.certificate().getSerialNumber(), partial);
        return new PathValidator(TrustAnchors.of(List.of(issuer.certificate())), lists(list))
                .validate(new CertificateChain(List.of(leaf.certificate())), Purpose.SERVER_AUTHENTICATION, NOW);
    }

    private static byte[] crl(TestCertificate issuer, BigInteger revoked, boolean partial) throws Exception {
        X509Certificate certificate = issuer.certificate();
        var builder = new X509v2CRLBuilder(
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()), Date.from(NOW));
        builder.setNextUpdate(Date.from(NEXT));
        builder.addCRLEntry(revoked, Date.from(NOW), 0);
        if (partial) {
            builder.addExtension(
                    Extension.issuingDistributionPoint, true, new IssuingDistributionPoint(null, true, false));
        }
        return builder.build(new JcaContentSignerBuilder("SHA256withECDSA")
                        .build(issuer.keys().getPrivate()))
                .getEncoded();
    }

    private static Revocation lists(byte[]... lists) throws CRLException {
        return new Revocation(RevocationLists.parse(List.of(lists)), false);
    }

    private DemoAuthority authority(KeyKind kind) {
        return new DemoAuthority(kind, "root", NOW, Duration.ofDays(30), random);
    }
}
