package org.spectls.interop.feature;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A cipher suite that some stack may have, whether ours has it or not.
 *
 * @param code two octets on the wire
 * @param name IANA's
 * @param openssl OpenSSL's name; empty where Debian's OpenSSL is built without it
 */
public record Suite(int code, String name, String openssl) {
    private static final Map<String, Suite> ALL = read();

    /** The suite with IANA's name. */
    public static Suite named(String name) {
        Suite suite = ALL.get(name);
        if (suite == null) {
            throw new IllegalArgumentException("no such cipher suite: " + name);
        }
        return suite;
    }

    /** The first suite that a program's own name fits. */
    public static Optional<Suite> by(Function<Suite, String> naming, String name) {
        return ALL.values().stream()
                .filter(suite -> naming.apply(suite).equals(name))
                .findFirst();
    }

    /** The suite with this code. */
    public static Optional<Suite> of(int code) {
        return ALL.values().stream().filter(suite -> suite.code == code).findFirst();
    }

    /** How the premaster secret comes about and who is authenticated, as in {@code ECDHE_RSA}, {@code DH_anon}. */
    public String keyExchange() {
        String exchange = name.substring("TLS_".length(), name.indexOf("_WITH_"));
        return exchange.equals("PSK_DHE") ? "DHE_PSK" : exchange;
    }

    /** What protects records, as in {@code AES_128_CBC_SHA256}. */
    public String protection() {
        return name.substring(name.indexOf("_WITH_") + "_WITH_".length());
    }

    /** What the server's certificate holds. */
    public CertificateType certificate() {
        String exchange = keyExchange();
        if (exchange.endsWith("ECDSA")) {
            return CertificateType.ECDSA;
        }
        return exchange.contains("RSA") ? CertificateType.RSA : CertificateType.NONE;
    }

    /** Whether both sides hold a key beforehand. RFC 4279, RFC 5489. */
    public boolean preShared() {
        return keyExchange().contains("PSK");
    }

    /** Whether nobody is authenticated. */
    public boolean anonymous() {
        return keyExchange().endsWith("anon");
    }

    @Override
    public String toString() {
        return name;
    }

    private static Map<String, Suite> read() {
        try (InputStream in = Suite.class.getResourceAsStream("cipher-suites.csv")) {
            if (in == null) {
                throw new IllegalStateException("cipher-suites.csv is missing");
            }
            return new String(in.readAllBytes(), US_ASCII)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(row -> new Suite(Integer.parseInt(row[0], 16), row[1], row[2]))
                    .collect(Collectors.toMap(Suite::name, suite -> suite, (a, b) -> a, LinkedHashMap::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
