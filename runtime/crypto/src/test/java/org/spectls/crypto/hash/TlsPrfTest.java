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
    @EnumSource(names = {"MD5_SHA1", "SHA256", "SHA384", "SHA512"})
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
    @CsvSource({
        "TLS-PRF, MD5_SHA1",
        "TLS-12-PRF(HMAC(SHA-256)), SHA256",
        "TLS-12-PRF(HMAC(SHA-384)), SHA384",
        "TLS-12-PRF(HMAC(SHA-512)), SHA512"
    })
    void agreesWithBotan(String section, HashAlgorithm algorithm) {
        List<String> lines = SharedData.lines("prf/botan_tls_prf.vec");
        List<String> ours = lines.subList(lines.indexOf("[" + section + "]") + 1, lines.size()).stream()
                .takeWhile(line -> !line.startsWith("["))
                .toList();
        Map<String, byte[]> fields = new HashMap<>();
        int run = 0;
        for (String line : ours) {
            String[] pair = line.split(" = ", 2);
            if (pair.length < 2) {
                continue;
            }
            fields.put(pair[0], HexFormat.of().parseHex(pair[1].strip()));
            if (pair[0].equals("Output")) {
                byte[] out = new byte[field(fields, "Output").length];
                byte[] label = fields.getOrDefault("Label", new byte[0]);
                new TlsPrf(algorithm).derive(field(fields, "Secret"), label, out, field(fields, "Salt"));
                assertThat(out).isEqualTo(field(fields, "Output"));
                run++;
            }
        }
        assertThat(run).isPositive();
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
            boolean old = group.path("tlsVersion").asText().equals("v1.0/1.1");
            TlsPrf prf = new TlsPrf(
                    old
                            ? HashAlgorithm.MD5_SHA1
                            : HashAlgorithm.valueOf(
                                    "SHA" + group.get("hashAlg").asText().replace("SHA2-", "")));
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

    private static byte[] field(Map<String, byte[]> fields, String name) {
        return Objects.requireNonNull(fields.get(name));
    }

    private static byte[][] fields(JsonNode test, String... names) {
        return Stream.of(names).map(name -> SharedData.hex(test.get(name))).toArray(byte[][]::new);
    }
}
