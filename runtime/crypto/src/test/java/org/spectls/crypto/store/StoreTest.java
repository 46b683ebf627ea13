package org.spectls.crypto.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.interfaces.ECPrivateKey;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.crypto.certificate.CertificateChain;
import org.spectls.crypto.signature.UnsupportedKeyException;
import org.spectls.crypto.testing.TestCertificate;

class StoreTest {
    private static final char[] PASSWORD = "secret".toCharArray();

    @TempDir
    private Path folder = Path.of("");

    private final TestCertificate root = TestCertificate.authority("root").selfSigned();
    private final TestCertificate leaf = TestCertificate.leaf("leaf").issuedBy(root);

    @ParameterizedTest
    @CsvSource({
        "EC, secp256r1",
        "EC, secp384r1",
        "EC, secp521r1",
        "RSA, 2048",
        "RSASSA-PSS, ''",
        "Ed25519, ''",
        "Ed448, ''"
    })
    void readsPkcs8(String algorithm, String parameter) throws Exception {
        PrivateKey key = TestCertificate.generate(algorithm, parameter).getPrivate();
        assertThat(PemFiles.privateKey(pem("PRIVATE KEY", key.getEncoded()))).isEqualTo(key);
    }

    @Test
    void readsPkcs1() throws Exception {
        PrivateKey key = TestCertificate.generate("RSA", "2048").getPrivate();
        ASN1Encodable pkcs1 = PrivateKeyInfo.getInstance(key.getEncoded()).parsePrivateKey();
        Path file = pem("RSA PRIVATE KEY", pkcs1.toASN1Primitive().getEncoded());
        assertThat(PemFiles.privateKey(file)).isEqualTo(key);
    }

    /** The curve is named in the key, and once more before it. */
    @Test
    void readsASec1KeyAsOpensslWritesIt() throws Exception {
        ECPrivateKey key = (ECPrivateKey) leaf.keys().getPrivate();
        byte[] sec1 = new org.bouncycastle.asn1.sec.ECPrivateKey(256, key.getS(), SECObjectIdentifiers.secp256r1)
                .getEncoded();
        Path file = Files.writeString(
                folder.resolve("ec.pem"),
                block("EC PARAMETERS", SECObjectIdentifiers.secp256r1.getEncoded()) + block("EC PRIVATE KEY", sec1));
        assertThat(((ECPrivateKey) PemFiles.privateKey(file)).getS()).isEqualTo(key.getS());
    }

    @Test
    void readsChainAndKeyFromOneFile() throws Exception {
        Path file = folder.resolve("both.pem");
        PemWriter.certificates(file, List.of(leaf.certificate(), root.certificate()));
        Files.writeString(
                file,
                Files.readString(file) + "a comment\n"
                        + block("PRIVATE KEY", leaf.keys().getPrivate().getEncoded()));
        Credentials credentials = Credentials.load(file, file);
        assertThat(credentials.chain().certificates()).containsExactly(leaf.certificate(), root.certificate());
        assertThat(credentials.publicKey()).isEqualTo(leaf.keys().getPublic());
        assertThat(credentials).hasToString("Credentials[CN=leaf]");
    }

    @Test
    void aWrittenKeyIsReadBackAndPrivate() throws Exception {
        Path file = folder.resolve("key.pem");
        PemWriter.privateKey(file, leaf.keys().getPrivate());
        PemWriter.privateKey(file, leaf.keys().getPrivate());
        assertThat(((ECPrivateKey) PemFiles.privateKey(file)).getS())
                .isEqualTo(((ECPrivateKey) leaf.keys().getPrivate()).getS());
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        }
    }

    @Test
    void saysWhatIsWrongWithAFile() throws Exception {
        Path absent = folder.resolve("absent.pem");
        assertThatThrownBy(() -> PemFiles.certificates(absent))
                .isInstanceOf(KeyMaterialException.class)
                .hasMessage(absent + ": no such file");
        Path text = Files.writeString(folder.resolve("text.pem"), "hello");
        assertThatThrownBy(() -> PemFiles.certificates(text))
                .hasMessage(text + ": no certificate in it (expected BEGIN CERTIFICATE)");
        assertThatThrownBy(() -> PemFiles.privateKey(text)).hasMessageContaining("no private key in it");
        Path broken = pem("CERTIFICATE", new byte[] {1, 2, 3});
        assertThatThrownBy(() -> PemFiles.certificates(broken)).hasMessageStartingWith(broken + ": malformed PEM");
        Path encrypted = pem(
                "ENCRYPTED PRIVATE KEY",
                new EncryptedPrivateKeyInfo(
                                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_PBES2, DERNull.INSTANCE), new byte[16])
                        .getEncoded());
        assertThatThrownBy(() -> PemFiles.privateKey(encrypted)).hasMessageContaining("decrypt it first");
        Path notAKey = pem("PRIVATE KEY", new byte[] {0x30, 0});
        assertThatThrownBy(() -> PemFiles.privateKey(notAKey)).hasMessageStartingWith(notAKey + ": malformed");
        assertThatThrownBy(() -> PemFiles.certificates(folder)).hasMessageContaining("cannot be read");
    }

    @Test
    void aKeyMustBelongToItsCertificate() throws Exception {
        Path chain = folder.resolve("chain.pem");
        PemWriter.certificates(chain, List.of(leaf.certificate()));
        Path key = folder.resolve("other.pem");
        PemWriter.privateKey(key, root.keys().getPrivate());
        assertThatThrownBy(() -> Credentials.load(chain, key))
                .isInstanceOf(KeyMaterialException.class)
                .hasMessage(
                        key + ": the private key is not that of the first certificate, CN=leaf (from " + chain + ")");
        assertThatThrownBy(() -> Credentials.of(
                        new CertificateChain(List.of(leaf.certificate())),
                        TestCertificate.generate("RSA", "2048").getPrivate()))
                .isInstanceOf(UnsupportedKeyException.class);
    }

    @Test
    void onlyAnRsaKeyDecrypts() throws Exception {
        assertThat(Credentials.of(
                                new CertificateChain(List.of(leaf.certificate())),
                                leaf.keys().getPrivate())
                        .decryptingKey())
                .isEmpty();
        TestCertificate rsa = TestCertificate.leaf("rsa")
                .keys(TestCertificate.generate("RSA", "2048"))
                .issuedBy(root);
        assertThat(Credentials.of(
                                new CertificateChain(List.of(rsa.certificate())),
                                rsa.keys().getPrivate())
                        .decryptingKey())
                .isPresent();
    }

    @Test
    void readsPkcs12() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("me", leaf.keys().getPrivate(), PASSWORD, new Certificate[] {leaf.certificate()});
        store.setCertificateEntry("root", root.certificate());
        Path file = folder.resolve("store.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
        assertThat(KeyStores.storeAnchors(file, PASSWORD).certificates()).containsExactly(root.certificate());
        assertThat(KeyStores.credentials(file, PASSWORD).chain().leaf()).isEqualTo(leaf.certificate());
        assertThatThrownBy(() -> KeyStores.storeAnchors(file, "wrong".toCharArray()))
                .isInstanceOf(KeyMaterialException.class)
                .hasMessageStartingWith(file + ": cannot be opened: keystore password was incorrect");
        store.deleteEntry("root");
        store.deleteEntry("me");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
        assertThatThrownBy(() -> KeyStores.storeAnchors(file, PASSWORD))
                .hasMessage(file + ": no trusted certificate in it");
        assertThatThrownBy(() -> KeyStores.credentials(file, PASSWORD))
                .hasMessage(file + ": holds 0 private keys, and one is wanted []");
        Path absent = folder.resolve("absent.p12");
        assertThatThrownBy(() -> KeyStores.storeAnchors(absent, PASSWORD)).hasMessage(absent + ": no such file");
    }

    @Test
    void readsWhatTheJdkTrusts() throws Exception {
        assertThat(KeyStores.jdkAnchors().certificates()).hasSizeGreaterThan(10);
        assertThat(KeyStores.jdkAnchors().encodedNames()).hasSizeGreaterThan(10);
    }

    private Path pem(String label, byte[] der) throws Exception {
        return Files.writeString(folder.resolve(label.replace(' ', '-') + ".pem"), block(label, der));
    }

    private static String block(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + label
                + "-----\n";
    }
}
