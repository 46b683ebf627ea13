package org.spectls.cli.interop;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.spectls.crypto.demo.DemoAuthority;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.crypto.store.Credentials;

/** Authorities that are valid today, and what they issue. */
final class Authorities {
    private static final String HOST = "localhost";

    private Authorities() {}

    /** Credentials for localhost. */
    static Credentials credentials(KeyKind key) {
        return authority(key, "Test authority").issueServer(key, List.of(HOST));
    }

    /** Credentials for localhost, which it also writes: {@code ca.pem}, {@code server.pem}, {@code server.key}. */
    static Credentials written(Path folder, KeyKind key) throws IOException {
        DemoAuthority authority = authority(key, "Test authority");
        Credentials credentials = authority.issueServer(key, List.of(HOST));
        authority.write(folder, "server", credentials);
        return credentials;
    }

    /** Makes a stranger's certificate the {@code ca.pem} of the folder. */
    static void writeStranger(Path folder) throws IOException {
        DemoAuthority stranger = authority(KeyKind.ECDSA_P256, "Another authority");
        stranger.write(folder, "stranger", stranger.issueServer(KeyKind.ECDSA_P256, List.of("stranger")));
    }

    private static DemoAuthority authority(KeyKind key, String name) {
        return new DemoAuthority(key, name, Instant.now(), Duration.ofDays(1), new SecureRandom());
    }
}
