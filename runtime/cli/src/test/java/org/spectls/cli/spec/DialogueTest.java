package org.spectls.cli.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.compiler.Compilation;
import org.spectls.compiler.model.Definition.ViewDef;
import org.spectls.compiler.model.Model;
import org.spectls.diagram.sequence.SequenceChart;
import org.spectls.diagram.sequence.SequenceChart.Said;
import org.spectls.diagram.view.Coverage;
import org.spectls.diagram.view.Lens;
import org.spectls.diagram.view.View;

/** What client and server of TLS say to each other in each flavour of the handshake, as the RFCs' figures have it. */
class DialogueTest {
    private static final Model TLS = model();

    /** {@code >} comes from the client; a question mark says that a message depends on what is left open. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # RFC 5246, 7.3, figure 1
            full           | > ClientHello < ServerHello Certificate ServerKeyExchange ServerHelloDone > ClientKeyExchange ChangeCipherSpec Finished < ChangeCipherSpec Finished
            # The same; 7.4.3 forbids ServerKeyExchange
            rsa            | > ClientHello < ServerHello Certificate ServerHelloDone > ClientKeyExchange ChangeCipherSpec Finished < ChangeCipherSpec Finished
            # The same, with the messages of 7.4.4, 7.4.6 and 7.4.8
            client_auth    | > ClientHello < ServerHello Certificate ServerKeyExchange CertificateRequest ServerHelloDone > Certificate ClientKeyExchange CertificateVerify ChangeCipherSpec Finished < ChangeCipherSpec Finished
            # RFC 4279, 2
            psk            | > ClientHello < ServerHello ServerKeyExchange? ServerHelloDone > ClientKeyExchange ChangeCipherSpec Finished < ChangeCipherSpec Finished
            # RFC 6066, 8: "immediately after the Certificate message"
            stapling       | > ClientHello < ServerHello Certificate CertificateStatus ServerKeyExchange ServerHelloDone > ClientKeyExchange ChangeCipherSpec Finished < ChangeCipherSpec Finished
            # RFC 5077, 3.1, figure 1
            ticket         | > ClientHello < ServerHello Certificate ServerKeyExchange ServerHelloDone > ClientKeyExchange ChangeCipherSpec Finished < NewSessionTicket ChangeCipherSpec Finished
            # RFC 5246, 7.3, figure 2
            resumption     | > ClientHello < ServerHello ChangeCipherSpec Finished > ChangeCipherSpec Finished
            """)
    void saysWhatTheStandardSays(String view, String messages) {
        assertThat(said(view)).isEqualTo(messages);
    }

    @Test
    void aClientRenegotiatesWithAnotherFullHandshake() {
        assertThat(said("renegotiation")).isEqualTo(said("full") + " " + said("full"));
    }

    @Test
    void aServerAsksForItFirst() {
        assertThat(said("hello_request")).isEqualTo(said("full") + " HelloRequest " + said("full"));
    }

    @Test
    void everyViewHasAChartOfItsOwn() {
        List<String> dialogues =
                TLS.views().stream().map(view -> said(view.name())).toList();
        assertThat(dialogues).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void everyViewSaysWhatItIsAbout() {
        assertThat(TLS.views())
                .extracting(ViewDef::note)
                .noneMatch(note -> note.doc().isBlank());
    }

    private static String said(String view) {
        String sender = "";
        StringBuilder text = new StringBuilder();
        Lens lens = new Lens(TLS, View.find(TLS, Optional.of(view)), Coverage.NONE, "");
        for (Said said : SequenceChart.dialogue(lens)) {
            if (!said.sender().equals(sender)) {
                text.append(said.sender().equals("Client") ? " >" : " <");
                sender = said.sender();
            }
            text.append(' ').append(said.message()).append(said.certain() ? "" : "?");
        }
        return text.toString().strip();
    }

    private static Model model() {
        try {
            return Compilation.of(new SpecOption().read()).model().orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
