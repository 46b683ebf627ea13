package org.spectls.crypto.hash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.spectls.crypto.testing.SharedData;

class TlsPrfTest {
    /** The vector that the TLS working group's list has passed on since 2008. */
    @Test
    void derivesTheWellKnownVector() {
        HexFormat hex = HexFormat.of();
        byte[] out = new TlsPrf(HashAlgorithm.SHA256)
                .derive(
                        hex.parseHex("9bbe436ba940f017b17652849a71db35"),
                        "test label",
                        100,
                        hex.parseHex("a0ba9f936cda311827a6f796ffd5198c"));
        assertThat(hex.formatHex(out))
                .isEqualTo("e3f229ba727be17b8d122620557cd453c2aab21d07c3d495329b52d4e61edb5a"
                        + "6b301791e90d35c9c9a46b4e14baf9af0fa022f7077def17abfd3797c0564bab"
                        + "4fbc91666e9def9b97fce34f796789baa48082d122ee42c5a72e5a5110fff701"
                        + "87347b66");
    }

    @ParameterizedTest
    @EnumSource(names = {"SHA256", "SHA384", "SHA512"})
    void aShorterOutputIsAPrefixAndPartsAreOneSeed(HashAlgorithm algorithm) {
        TlsPrf prf = new TlsPrf(algorithm);
        byte[] secret = {1, 2, 3};
        byte[] whole = prf.derive(secret, "label", 200, new byte[] {4, 5, 6});
        for (int length : new int[] {0, 1, algorithm.length(), algorithm.length() + 1, 199}) {
            assertThat(prf.derive(secret, "label", length, new byte[] {4}, new byte[] {5, 6}))
                    .isEqualTo(Arrays.copyOf(whole, length));
        }
    }

    @ParameterizedTest
    @CsvSource({"SHA-256, SHA256", "SHA-384, SHA384", "SHA-512, SHA512"})
    void agreesWithBotan(String name, HashAlgorithm algorithm) {
        List<String> lines = SharedData.lines("prf/botan_tls_prf.vec");
        Map<String, byte[]> fields = new HashMap<>();
        lines.stream()
                .skip(lines.indexOf("[TLS-12-PRF(HMAC(" + name + "))]") + 1L)
                .takeWhile(line -> !line.startsWith("["))
                .map(line -> line.split(" = ", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> fields.put(pair[0], HexFormat.of().parseHex(pair[1].strip())));
        byte[] expected = Objects.requireNonNull(fields.get("Output"));
        byte[] out = new byte[expected.length];
        new TlsPrf(algorithm)
                .derive(
                        Objects.requireNonNull(fields.get("Secret")),
                        Objects.requireNonNull(fields.get("Label")),
                        out,
                        Objects.requireNonNull(fields.get("Salt")));
        assertThat(out).isEqualTo(expected);
    }

    @Test
    void agreesWithTheExtendedMasterSecretVectors() {
        agrees("prf/acvp_TLS12", "extended master secret", "sessionHash");
    }

    @Test
    void agreesWithTheMasterSecretVectors() {
        agrees("prf/acvp_kdf-components", "master secret", "clientHelloRandom", "serverHelloRandom");
    }

    private static void agrees(String file, String label, String... seed) {
        Map<Integer, JsonNode> expected = new HashMap<>();
        for (JsonNode group : SharedData.json(file + "_expected.json").get(1).get("testGroups")) {
            group.get("tests").forEach(test -> expected.put(test.get("tcId").asInt(), test));
        }
        int run = 0;
        for (JsonNode group : SharedData.json(file + ".json").get(1).get("testGroups")) {
            if (!group.path("tlsVersion").asText("v1.2").equals("v1.2")) {
                continue;
            }
            TlsPrf prf = new TlsPrf(
                    HashAlgorithm.valueOf("SHA" + group.get("hashAlg").asText().replace("SHA2-", "")));
            int keyBlockLength = group.get("keyBlockLength").asInt() / 8;
            for (JsonNode test : group.get("tests")) {
                JsonNode result =
                        Objects.requireNonNull(expected.get(test.get("tcId").asInt()));
                byte[] premaster = SharedData.hex(test.get("preMasterSecret"));
                byte[] master = prf.derive(premaster, label, 48, fields(test, seed));
                assertThat(master).isEqualTo(SharedData.hex(result.get("masterSecret")));
                byte[][] randoms = fields(test, "serverRandom", "clientRandom");
                assertThat(prf.derive(master, "key expansion", keyBlockLength, randoms))
                        .isEqualTo(SharedData.hex(result.get("keyBlock")));
                run++;
            }
        }
        assertThat(run).isPositive();
    }

    private static byte[][] fields(JsonNode test, String... names) {
        return Stream.of(names).map(name -> SharedData.hex(test.get(name))).toArray(byte[][]::new);
    }
}
