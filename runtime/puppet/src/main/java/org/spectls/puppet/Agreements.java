package org.spectls.puppet;

import java.util.List;
import java.util.Optional;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Encodable;
import org.spectls.tls.protocol.ports.Functions;
import org.spectls.tls.protocol.wire.ClientExtension;
import org.spectls.tls.protocol.wire.ClientHello;
import org.spectls.tls.protocol.wire.ExtensionType;
import org.spectls.tls.protocol.wire.MaxFragmentLength;
import org.spectls.tls.protocol.wire.MaxFragmentLengthExtension;
import org.spectls.tls.protocol.wire.Parameters;
import org.spectls.tls.protocol.wire.ProtocolNameList;
import org.spectls.tls.protocol.wire.RecordSizeLimit;
import org.spectls.tls.protocol.wire.RenegotiationInfo;
import org.spectls.tls.protocol.wire.ServerExtension;
import org.spectls.tls.protocol.wire.ServerHello;
import org.spectls.tls.protocol.wire.ServerNameList;

/** What two hellos agree on, for somebody who only listens. RFC 5246 section 7.4.1. */
final class Agreements {
    private Agreements() {}

    static Parameters of(Functions functions, ClientHello offer, ServerHello choice) {
        List<ServerExtension> answers = choice.extensions().orElse(List.of());
        List<ClientExtension> claims = offer.extensions().orElse(List.of());
        Optional<MaxFragmentLength> length = ServerExtension.find(
                        answers, ExtensionType.MAX_FRAGMENT_LENGTH, MaxFragmentLengthExtension.class)
                .map(MaxFragmentLengthExtension::maxFragmentLength);
        Optional<Integer> serverTakes = ServerExtension.find(
                        answers, ExtensionType.RECORD_SIZE_LIMIT, RecordSizeLimit.class)
                .map(RecordSizeLimit::limit);
        Optional<Integer> clientTakes = ClientExtension.find(
                        claims, ExtensionType.RECORD_SIZE_LIMIT, RecordSizeLimit.class)
                .filter(limit -> serverTakes.isPresent())
                .map(RecordSizeLimit::limit);
        return new Parameters(
                choice.serverVersion(),
                offer.clientVersion(),
                choice.cipherSuite(),
                choice.compressionMethod(),
                offer.random(),
                choice.random(),
                choice.sessionId(),
                name(claims),
                ServerExtension.find(
                                answers, ExtensionType.APPLICATION_LAYER_PROTOCOL_NEGOTIATION, ProtocolNameList.class)
                        .flatMap(names -> names.protocolNameList().stream().findFirst()),
                says(answers, ExtensionType.EXTENDED_MASTER_SECRET),
                says(answers, ExtensionType.ENCRYPT_THEN_MAC),
                ServerExtension.find(answers, ExtensionType.RENEGOTIATION_INFO, RenegotiationInfo.class)
                        .isPresent(),
                says(answers, ExtensionType.SESSION_TICKET),
                says(answers, ExtensionType.STATUS_REQUEST),
                length,
                functions.fragmentLimit(serverTakes, length),
                functions.fragmentLimit(clientTakes, length));
    }

    static boolean says(List<ServerExtension> answers, ExtensionType type) {
        return ServerExtension.find(answers, type, Encodable.class).isPresent();
    }

    static boolean claims(ClientHello hello, ExtensionType type) {
        return ClientExtension.find(hello.extensions().orElse(List.of()), type, Encodable.class)
                .isPresent();
    }

    static Optional<Bytes> name(List<ClientExtension> claims) {
        return ClientExtension.find(claims, ExtensionType.SERVER_NAME, ServerNameList.class)
                .flatMap(list -> list.serverNameList().stream().findFirst())
                .map(name -> name.hostName());
    }
}
