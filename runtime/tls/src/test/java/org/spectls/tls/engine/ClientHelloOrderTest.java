package org.spectls.tls.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.kernel.wire.Bytes;
import org.spectls.tls.protocol.wire.CipherSuite;
import org.spectls.tls.protocol.wire.HeartbeatMode;
import org.spectls.tls.protocol.wire.MaxFragmentLength;

/** Which extensions a client's hello has, and in which order. RFC 5246 section 7.4.1.4. */
class ClientHelloOrderTest {
    private static final int SERVER_NAME = 0;

    /** The order is free, but a client that keeps to one is not told from others by it. */
    @Test
    void asksForEverythingInTheOrderOfTheSpecification() {
        Side client = Side.client()
                .with(c -> c.cipherSuites(List.of(
                                CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
                                CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA))
                        .maxFragmentLength(Optional.of(MaxFragmentLength.OCTETS_4096))
                        .applicationProtocols(List.of(Bytes.ascii("h2")))
                        .recordSizeLimit(Optional.of(1000))
                        .heartbeatMode(Optional.of(HeartbeatMode.PEER_ALLOWED_TO_SEND)));

        RawHello hello = RawHello.of(client.to(Side.server()).client);

        assertThat(hello.extensions.stream().map(RawHello.Extension::type))
                .containsExactly(
                        0xff01, // renegotiation_info
                        SERVER_NAME,
                        1, // max_fragment_length
                        5, // status_request
                        23, // extended_master_secret
                        22, // encrypt_then_mac
                        10, // supported_groups
                        11, // ec_point_formats
                        13, // signature_algorithms
                        16, // application_layer_protocol_negotiation
                        28, // record_size_limit
                        15, // heartbeat
                        35); // session_ticket
    }

    /** RFC 6066 section 3: a literal address is no name, and a list of names is never empty. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"192.0.2.1", "2001:db8::1"})
    void saysNoNameWhereThereIsNone(@Nullable String address) {
        // As who speaks of nothing else would: one suite, and no tickets.
        TlsEngine client = Side.client()
                .with(c -> c.cipherSuites(List.of(CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384))
                        .sessionTickets(false))
                .to(Side.server())
                .client;
        client.connect(Optional.ofNullable(address), 0);
        ByteBuffer out = ByteBuffer.allocate(client.outboundOctets());
        client.wrap(ByteBuffer.allocate(0), out, 0);

        RawHello hello = RawHello.parse(Arrays.copyOfRange(out.array(), 5, out.capacity()));

        assertThat(hello.has(SERVER_NAME)).isFalse();
    }
}
