package org.spectls.crypto.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spectls.crypto.testing.TestCertificate.NOW;
import static org.spectls.crypto.testing.TestCertificate.authority;
import static org.spectls.crypto.testing.TestCertificate.generate;
import static org.spectls.crypto.testing.TestCertificate.leaf;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.crypto.certificate.Verdict.Kind;
import org.spectls.crypto.signature.UnsupportedKeyException;
import org.spectls.crypto.testing.TestCertificate;

class PathValidatorTest {
    private final TestCertificate root = authority("root").selfSigned();
    private final TestCertificate middle = authority("middle").issuedBy(root);
    private final TestCertificate server = leaf("server")
            .dns("example.org")
            .purpose(KeyPurposeId.id_kp_serverAuth)
            .issuedBy(middle);

    @Test
    void trustsAPathToAnAnchor() {
        assertThat(validate(server, middle)).isEqualTo(Verdict.TRUSTED);
        assertThat(validate(server, middle)).isEqualTo(Verdict.TRUSTED);
        assertThat(validate(leaf("direct").issuedBy(root)).trusted()).isTrue();
    }

    @Test
    void doesNotMindTheRootDisorderOrStrangers() {
        TestCertificate stranger = authority("stranger").selfSigned();
        assertThat(validate(server, middle, root).trusted()).isTrue();
        assertThat(validate(server, stranger, root, middle).trusted()).isTrue();
    }

    @Test
    void anAnchorCanBeInTheMiddle() {
        Verdict verdict = new PathValidator(TrustAnchors.of(List.of(middle.certificate())))
                .validate(chain(server, middle), Purpose.SERVER_AUTHENTICATION, NOW);
        assertThat(verdict.trusted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "RSA, 2048, SHA256withRSA",
        "RSA, 2048, SHA384withRSAandMGF1",
        "EC, secp384r1, SHA384withECDSA",
        "EC, secp521r1, SHA512withECDSA",
        "RSASSA-PSS, '', SHA256withRSAandMGF1",
        "Ed25519, '', Ed25519",
        "Ed448, '', Ed448",
    })
    void knowsTheUsualSignatures(String keyAlgorithm, String parameter, String signature) {
        TestCertificate issuer = authority("issuer")
                .keys(generate(keyAlgorithm, parameter))
                .signedWith(signature)
                .selfSigned();
        TestCertificate leaf = leaf("leaf").signedWith(signature).issuedBy(issuer);
        assertThat(validator(issuer).validate(chain(leaf), Purpose.CLIENT_AUTHENTICATION, NOW))
                .isEqualTo(Verdict.TRUSTED);
    }

    @Test
    void findsNoAnchor() {
        Verdict verdict = validate(server);
        assertThat(verdict.kind()).isEqualTo(Kind.UNKNOWN_CA);
        assertThat(verdict.explanation())
                .isEqualTo("no trust anchor vouches for the certificate of CN=server, issued by CN=middle");
        assertThat(validate(leaf("self").selfSigned()).kind()).isEqualTo(Kind.UNKNOWN_CA);
    }

    @Test
    void mindsTheClock() {
        TestCertificate old = leaf("old")
                .valid("2020-01-01T00:00:00Z", "2021-01-01T00:00:00Z")
                .issuedBy(root);
        assertThat(validate(old))
                .isEqualTo(new Verdict(Kind.EXPIRED, "the certificate of CN=old was valid until 2021-01-01T00:00:00Z"));
        TestCertificate early = leaf("early")
                .valid("2030-01-01T00:00:00Z", "2031-01-01T00:00:00Z")
                .issuedBy(root);
        assertThat(validate(early))
                .isEqualTo(new Verdict(
                        Kind.NOT_YET_VALID, "the certificate of CN=early is valid from 2030-01-01T00:00:00Z"));
        TestCertificate oldMiddle = authority("old middle")
                .valid("2020-01-01T00:00:00Z", "2021-01-01T00:00:00Z")
                .issuedBy(root);
        assertThat(validate(leaf("below").issuedBy(oldMiddle), oldMiddle).explanation())
                .contains("CN=old middle was valid until");
    }

    @Test
    void refusesASignatureByAnotherKey() {
        TestCertificate impostor = authority("root").selfSigned();
        Verdict verdict = validate(leaf("victim").issuedBy(impostor));
        assertThat(verdict.kind()).isEqualTo(Kind.BAD_SIGNATURE);
        assertThat(verdict.explanation())
                .isEqualTo("the certificate of CN=victim was not signed by the certificate of CN=root");
    }

    @Test
    void triesEveryAnchorOfAName() {
        TestCertificate renewed = authority("root").selfSigned();
        TestCertificate leaf = leaf("leaf").issuedBy(renewed);
        Verdict verdict = new PathValidator(TrustAnchors.of(List.of(root.certificate(), renewed.certificate())))
                .validate(chain(leaf), Purpose.SERVER_AUTHENTICATION, NOW);
        assertThat(verdict.trusted()).isTrue();
    }

    @Test
    void aLeafIsNoAuthority() {
        TestCertificate victim = leaf("victim").issuedBy(server);
        Verdict verdict = validate(victim, server, middle);
        assertThat(verdict.kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(verdict.explanation()).contains("CN=server issued a certificate, but is not an authority");
    }

    @Test
    void anAuthoritysKeyMustBeForSigning() {
        TestCertificate other = authority("other", new BasicConstraints(true))
                .usage(KeyUsage.digitalSignature)
                .issuedBy(root);
        assertThat(validate(leaf("leaf").issuedBy(other), other).explanation())
                .contains("CN=other issued a certificate, but its key may not sign any");
    }

    @Test
    void countsAuthoritiesBelow() {
        TestCertificate last = authority("last", new BasicConstraints(0))
                .usage(KeyUsage.keyCertSign)
                .issuedBy(root);
        TestCertificate tooMany = authority("too many").issuedBy(last);
        assertThat(validate(leaf("fine").issuedBy(last), last).trusted()).isTrue();
        assertThat(validate(leaf("leaf").issuedBy(tooMany), tooMany, last).kind())
                .isEqualTo(Kind.FORBIDDEN);
    }

    @Test
    void mindsNameConstraints() {
        GeneralSubtree[] permitted = {new GeneralSubtree(new GeneralName(GeneralName.dNSName, "example.org"))};
        TestCertificate constrained = authority("constrained")
                .with(Extension.nameConstraints, true, new NameConstraints(permitted, null))
                .issuedBy(root);
        assertThat(validate(leaf("in").dns("www.example.org").issuedBy(constrained), constrained)
                        .trusted())
                .isTrue();
        Verdict verdict = validate(leaf("out").dns("example.com").issuedBy(constrained), constrained);
        assertThat(verdict.kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(verdict.explanation()).contains("a name that its issuers may not vouch for");
    }

    @Test
    void mindsThePurpose() {
        CertificateChain chain = chain(server, middle);
        Verdict verdict = validator(root).validate(chain, Purpose.CLIENT_AUTHENTICATION, NOW);
        assertThat(verdict)
                .isEqualTo(new Verdict(
                        Kind.WRONG_PURPOSE, "the certificate of CN=server may not be used to authenticate a client"));
        TestCertificate mail =
                authority("mail").purpose(KeyPurposeId.id_kp_emailProtection).issuedBy(root);
        assertThat(validate(leaf("leaf").issuedBy(mail), mail).kind()).isEqualTo(Kind.WRONG_PURPOSE);
        TestCertificate any =
                leaf("any").purpose(KeyPurposeId.anyExtendedKeyUsage).issuedBy(root);
        assertThat(validate(any).trusted()).isTrue();
    }

    @Test
    void refusesWeakSignaturesAndKeys() {
        assertThat(validate(leaf("sha1").signedWith("SHA1withECDSA").issuedBy(root)))
                .isEqualTo(new Verdict(
                        Kind.WEAK_ALGORITHM, "the certificate of CN=sha1 was signed over a broken hash, SHA1"));
        assertThat(validate(leaf("short").keys(generate("RSA", "1024")).issuedBy(root)))
                .isEqualTo(new Verdict(
                        Kind.WEAK_ALGORITHM, "the certificate of CN=short has an RSA key of only 1024 bits"));
    }

    @Test
    void refusesAnUnknownCriticalExtension() {
        TestCertificate odd = leaf("odd")
                .with(new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1"), true, DERNull.INSTANCE)
                .issuedBy(root);
        assertThat(validate(odd).kind()).isEqualTo(Kind.UNSUPPORTED);
    }

    @Test
    void aPinnedCertificateNeedsNoAuthority() {
        TestCertificate own = leaf("own")
                .dns("own.test")
                .purpose(KeyPurposeId.id_kp_serverAuth)
                .selfSigned();
        PathValidator validator = validator(own);
        assertThat(validator.validateServer(chain(own), "own.test", NOW).trusted())
                .isTrue();
        assertThat(validator.validateServer(chain(own), "other.test", NOW).kind())
                .isEqualTo(Kind.HOSTNAME_MISMATCH);
        assertThat(validator
                        .validate(chain(own), Purpose.CLIENT_AUTHENTICATION, NOW)
                        .kind())
                .isEqualTo(Kind.WRONG_PURPOSE);
        assertThat(validator
                        .validate(chain(own), Purpose.SERVER_AUTHENTICATION, NOW.plusSeconds(400L * 86400))
                        .kind())
                .isEqualTo(Kind.EXPIRED);
        assertThat(validator
                        .validate(chain(own), Purpose.SERVER_AUTHENTICATION, NOW.minusSeconds(400L * 86400))
                        .kind())
                .isEqualTo(Kind.NOT_YET_VALID);
    }

    @Test
    void asksForTheHostOnlyOfATrustedServer() {
        assertThat(validator(root)
                        .validateServer(chain(server, middle), "example.org", NOW)
                        .trusted())
                .isTrue();
        assertThat(validator(root)
                        .validateServer(chain(server, middle), "example.com", NOW)
                        .kind())
                .isEqualTo(Kind.HOSTNAME_MISMATCH);
        assertThat(validator(root)
                        .validateServer(chain(server), "example.com", NOW)
                        .kind())
                .isEqualTo(Kind.UNKNOWN_CA);
    }

    /** Forty authorities of one name, each issued by all the others, as far as names tell. */
    @Test
    void doesNotSearchForEver() {
        TestCertificate[] maze = Stream.concat(
                        Stream.of(leaf("leaf").issuedBy(authority("maze").selfSigned())),
                        Stream.generate(() -> authority("maze").selfSigned()).limit(40))
                .toArray(TestCertificate[]::new);
        assertThat(validate(maze).kind()).isEqualTo(Kind.UNKNOWN_CA);
    }

    /** Whatever a peer sends, the outcome is a verdict; and nothing that was tampered with is trusted. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void judgesDamagedCertificates(long seed) throws Exception {
        Random random = new Random(seed);
        byte[] der = server.certificate().getEncoded();
        for (int position = 0; position < der.length; position++) {
            byte[] damaged = der.clone();
            damaged[position] ^= (byte) (1 + random.nextInt(255));
            assertThat(judge(List.of(damaged, middle.certificate().getEncoded()))
                            .trusted())
                    .as("byte %d", position)
                    .isFalse();
        }
    }

    private Verdict judge(List<byte[]> encoded) {
        try {
            CertificateChain chain = CertificateChain.parse(encoded);
            chain.verifyingKey();
            return validator(root).validateServer(chain, "example.org", NOW);
        } catch (BadCertificateException malformed) {
            return malformed.verdict();
        } catch (UnsupportedKeyException unknown) {
            return new Verdict(Kind.UNSUPPORTED, "");
        }
    }

    private Verdict validate(TestCertificate... chain) {
        return validator(root).validate(chain(chain), Purpose.SERVER_AUTHENTICATION, NOW);
    }

    private static PathValidator validator(TestCertificate anchor) {
        return new PathValidator(TrustAnchors.of(List.of(anchor.certificate())));
    }

    private static CertificateChain chain(TestCertificate... certificates) {
        return new CertificateChain(
                Stream.of(certificates).map(TestCertificate::certificate).toList());
    }
}
