package org.spectls.interop.peer.bctls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.ProtocolName;
import org.bouncycastle.tls.SecurityParameters;
import org.jspecify.annotations.Nullable;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Suite;
import org.spectls.interop.feature.Version;
import org.spectls.interop.peer.Certificates;

/** What a connection has agreed on, and how often. */
final class BctlsFacts {
    private BctlsFacts() {}

    static Facts of(SecurityParameters agreed, int handshakes) {
        int length = agreed.getMaxFragmentLength();
        return Facts.NONE
                .with(Fact.VERSION, Version.of(agreed.getNegotiatedVersion().getFullVersion()))
                .with(Fact.SUITE, Suite.of(agreed.getCipherSuite()))
                .with(Fact.EXTENDED_MASTER_SECRET, agreed.isExtendedMasterSecret())
                .with(Fact.SECURE_RENEGOTIATION, agreed.isSecureRenegotiation())
                .with(Fact.ENCRYPT_THEN_MAC, agreed.isEncryptThenMAC())
                .with(Fact.APPLICATION_PROTOCOL, protocol(agreed.getApplicationProtocol()))
                .with(Fact.RESUMED, agreed.isResumedSession())
                .with(Fact.RENEGOTIATED, handshakes > 1)
                .with(Fact.MAX_FRAGMENT_LENGTH, length < 0 ? "none" : String.valueOf(1 << (length + 8)))
                .with(Fact.PEER_CERTIFICATE, name(agreed.getPeerCertificate()));
    }

    private static String protocol(@Nullable ProtocolName name) {
        return name == null ? "none" : name.getUtf8Decoding();
    }

    private static String name(@Nullable Certificate chain) {
        return Optional.ofNullable(chain)
                .filter(shown -> !shown.isEmpty())
                .map(shown -> {
                    try {
                        return Certificates.commonName(shown.getCertificateAt(0).getEncoded());
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                })
                .orElse("none");
    }
}
