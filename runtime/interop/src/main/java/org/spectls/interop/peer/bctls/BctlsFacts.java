package org.spectls.interop.peer.bctls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.ProtocolName;
import org.bouncycastle.tls.SecurityParameters;
import org.bouncycastle.tls.TlsContext;
import org.jspecify.annotations.Nullable;
import org.spectls.interop.feature.ChannelBinding;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Suite;
import org.spectls.interop.feature.Version;
import org.spectls.interop.peer.Certificates;

/** What a connection has agreed on, and how often. */
final class BctlsFacts {
    private static final int BINDING_TLS_UNIQUE = org.bouncycastle.tls.ChannelBinding.tls_unique;
    private static final int BINDING_TLS_SERVER_END_POINT = org.bouncycastle.tls.ChannelBinding.tls_server_end_point;

    private BctlsFacts() {}

    static Facts of(TlsContext context, int handshakes) {
        SecurityParameters agreed = context.getSecurityParametersConnection();
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

    /** What ties an application to an open connection, as far as the profile asks for it. */
    static Facts bound(TlsContext context, Profile profile) {
        return Facts.NONE
                .with(
                        Fact.EXPORTED,
                        profile.exporter()
                                .map(exporter -> context.exportKeyingMaterial(
                                        exporter.label(),
                                        exporter.context()
                                                .map(text -> text.getBytes(US_ASCII))
                                                .orElse(null),
                                        exporter.length()))
                                .map(HexFormat.of()::formatHex))
                .with(Fact.TLS_UNIQUE, binding(context, profile, ChannelBinding.TLS_UNIQUE, BINDING_TLS_UNIQUE))
                .with(
                        Fact.TLS_SERVER_END_POINT,
                        binding(context, profile, ChannelBinding.TLS_SERVER_END_POINT, BINDING_TLS_SERVER_END_POINT));
    }

    private static Optional<String> binding(TlsContext context, Profile profile, ChannelBinding wanted, int code) {
        return profile.channelBinding()
                .filter(binding -> binding == wanted)
                .map(binding -> context.exportChannelBinding(code))
                .map(HexFormat.of()::formatHex);
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
