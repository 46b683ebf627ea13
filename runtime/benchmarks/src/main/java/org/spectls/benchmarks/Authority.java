package org.spectls.benchmarks;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.spectls.crypto.certificate.TrustAnchors;
import org.spectls.crypto.demo.DemoAuthority;
import org.spectls.crypto.store.Credentials;

/** Who is trusted, and the server that it vouches for: the same for all stacks of a run. */
record Authority(TrustAnchors anchors, Credentials server) {
    static final String HOST = "localhost";

    static Authority of(Flavour flavour) {
        DemoAuthority authority = new DemoAuthority(
                flavour.key, "Benchmark authority", Instant.now(), Duration.ofDays(1), new SecureRandom());
        return new Authority(authority.anchors(), authority.issueServer(flavour.key, List.of(HOST)));
    }
}
