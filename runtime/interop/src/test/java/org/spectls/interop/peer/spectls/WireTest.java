package org.spectls.interop.peer.spectls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spectls.crypto.agreement.FiniteFieldGroup;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;

class WireTest {
    private static final String ECDHE_ECDSA = "c02b";
    private static final String DHE_RSA = "009e";
    private static final String ECDHE_PSK = "ccac";

    private final Wire wire = new Wire();

    @Test
    void knowsNothingBeforeThereIsSomethingToRead() {
        assertThat(facts()).hasToString("group = none, signature scheme = none, client signature scheme = none");
    }

    @Test
    void readsCurveAndSchemeOfAServer() {
        receive(record(serverHello("0303", ECDHE_ECDSA) + ecdheExchange("001d", "0807")));

        assertThat(facts()).hasToString("group = x25519, signature scheme = ed25519, client signature scheme = none");
    }

    @Test
    void readsTheSchemeOfAClient() {
        receive(record(serverHello("0303", ECDHE_ECDSA) + ecdheExchange("0017", "0403")));
        send(record(message("0f", "0808" + "0002" + "abcd")));

        assertThat(facts().get(Fact.CLIENT_SIGNATURE_SCHEME)).isEqualTo(Optional.of("ed448"));
    }

    @Test
    void readsMessagesThatAreSpreadOverRecordsAndReads() {
        String messages = serverHello("0303", ECDHE_ECDSA) + ecdheExchange("0018", "0603");
        String records = record(messages.substring(0, 60)) + record(messages.substring(60));
        for (int i = 0; i < records.length(); i += 2) {
            receive(records.substring(i, i + 2));
        }

        assertThat(facts())
                .hasToString("group = secp384r1, signature scheme = ecdsa_secp521r1_sha512,"
                        + " client signature scheme = none");
    }

    @Test
    void knowsAFieldByItsNumbers() {
        String p = HexFormat.of().formatHex(FiniteFieldGroup.FFDHE3072.group().p());
        receive(record(serverHello("0303", DHE_RSA)
                + message("0c", "0180" + p + "0001" + "02" + "0001" + "05" + "0804" + "0001" + "00")));

        assertThat(facts())
                .hasToString(
                        "group = ffdhe3072, signature scheme = rsa_pss_rsae_sha256, client signature scheme = none");
    }

    @Test
    void tellsTheSizeOfAFieldWithoutAName() {
        receive(record(serverHello("0303", DHE_RSA)
                + message("0c", "0002" + "800b" + "0001" + "02" + "0001" + "05" + "0401" + "0001" + "00")));

        assertThat(facts().get(Fact.GROUP)).isEqualTo(Optional.of("a field of 16 bits"));
    }

    @Test
    void skipsTheHintOfAServerWithASharedKey() {
        receive(record(
                serverHello("0303", ECDHE_PSK) + message("0c", "0002" + "6869" + "03" + "001e" + "02" + "0102")));

        assertThat(facts()).hasToString("group = x448, signature scheme = none, client signature scheme = none");
    }

    @Test
    void knowsThatOldVersionsNameNoScheme() {
        receive(record(serverHello("0302", "c009") + ecdheExchange("001d", "0047")));

        assertThat(facts()).hasToString("group = x25519, signature scheme = none, client signature scheme = none");
    }

    @Test
    void readsNothingThatIsEncrypted() {
        receive(record(serverHello("0303", ECDHE_ECDSA)) + "140303000101" + record(ecdheExchange("001d", "0807")));

        assertThat(facts().get(Fact.GROUP)).isEqualTo(Optional.of("none"));
    }

    private Facts facts() {
        return wire.with(Facts.NONE);
    }

    private void receive(String hex) {
        byte[] octets = HexFormat.of().parseHex(hex);
        wire.received(octets, 0, octets.length);
    }

    private void send(String hex) {
        byte[] octets = HexFormat.of().parseHex(hex);
        wire.sent(octets, 0, octets.length);
    }

    private static String serverHello(String version, String suite) {
        return message("02", version + "11".repeat(32) + "00" + suite + "00");
    }

    private static String ecdheExchange(String curve, String scheme) {
        return message("0c", "03" + curve + "02" + "0102" + scheme + "0001" + "00");
    }

    private static String message(String type, String body) {
        return type + "%06x".formatted(body.length() / 2) + body;
    }

    private static String record(String content) {
        return "160303" + "%04x".formatted(content.length() / 2) + content;
    }
}
