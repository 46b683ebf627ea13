package org.spectls.interop.peer.spectls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HexFormat;
import java.util.Optional;
import org.spectls.interop.feature.Exporter;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Profile;
import org.spectls.interop.feature.Version;
import org.spectls.interop.peer.Certificates;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Secret;
import org.spectls.tls.engine.Ending;
import org.spectls.tls.engine.TlsEngine;
import org.spectls.tls.protocol.wire.Parameters;

/** What the engine tells of a connection. */
final class OurFacts {
    private OurFacts() {}

    /** What was agreed on, and how the connection ended if it did. */
    static Facts of(TlsEngine engine) {
        Facts facts = Facts.NONE
                .with(Fact.RESUMED, engine.resumed())
                .with(Fact.RENEGOTIATED, engine.handshakes() > 1)
                .with(Fact.ALERT, engine.ending().flatMap(OurFacts::alert))
                .with(
                        Fact.PEER_CERTIFICATE,
                        engine.peerChain().stream()
                                .findFirst()
                                .map(leaf -> Certificates.commonName(leaf.toArray()))
                                .orElse("none"));
        boolean client = engine.name().equals("Client");
        return engine.parameters().map(agreed -> with(facts, agreed, client)).orElse(facts);
    }

    /** What ties an application to an open connection; material is exported if the profile asks for it. */
    static Facts bound(TlsEngine engine, Profile profile) {
        return Facts.NONE
                .with(Fact.EXPORTED, profile.exporter().flatMap(exporter -> export(engine, exporter)))
                .with(
                        Fact.TLS_UNIQUE,
                        HexFormat.of().formatHex(engine.tlsUnique().toArray()))
                .with(
                        Fact.TLS_SERVER_END_POINT,
                        engine.tlsServerEndPoint().map(octets -> HexFormat.of().formatHex(octets.toArray())));
    }

    private static Facts with(Facts facts, Parameters agreed, boolean client) {
        return facts.with(Fact.VERSION, Version.of(agreed.version().code()))
                .with(Fact.SUITE, agreed.suite())
                .with(Fact.COMPRESSION, agreed.compression().code() == 0 ? "none" : "DEFLATE")
                .with(Fact.EXTENDED_MASTER_SECRET, agreed.extendedMasterSecret())
                .with(Fact.ENCRYPT_THEN_MAC, agreed.encryptThenMac())
                .with(Fact.SECURE_RENEGOTIATION, agreed.secureRenegotiation())
                .with(Fact.CERTIFICATE_STATUS, agreed.statusPromised())
                .with(Fact.SERVER_NAME, text(agreed.serverName()))
                .with(Fact.APPLICATION_PROTOCOL, text(agreed.applicationProtocol()))
                .with(
                        Fact.MAX_FRAGMENT_LENGTH,
                        agreed.maxFragmentLength()
                                .map(length -> length.toString().replace("octets_", ""))
                                .orElse("none"))
                // What the other side can take.
                .with(Fact.RECORD_SIZE_LIMIT, client ? agreed.clientLimit() : agreed.serverLimit());
    }

    private static Optional<String> alert(Ending ending) {
        return ending.refusal()
                .map(refusal -> refusal.failure())
                .or(() -> ending.alert().map(Object::toString));
    }

    private static Optional<String> export(TlsEngine engine, Exporter exporter) {
        return engine.exportKeyingMaterial(exporter.label(), exporter.context().map(Bytes::ascii), exporter.length())
                .map(OurFacts::hex);
    }

    private static String hex(Secret material) {
        try (material) {
            return HexFormat.of().formatHex(material.exposeArray());
        }
    }

    private static String text(Optional<Bytes> name) {
        return name.map(octets -> new String(octets.toArray(), US_ASCII)).orElse("none");
    }
}
