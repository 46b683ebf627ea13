package org.spectls.puppet;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.spectls.kernel.wire.Bytes;
import org.spectls.puppet.symbol.Kind;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.symbol.Symbol;
import org.spectls.puppet.symbol.Transformation;
import org.spectls.puppet.symbol.Transformation.BadMac;
import org.spectls.puppet.symbol.Transformation.ContentType;
import org.spectls.puppet.symbol.Transformation.Fragment;
import org.spectls.puppet.symbol.Transformation.Hold;
import org.spectls.puppet.symbol.Transformation.LieAboutLength;
import org.spectls.puppet.symbol.Transformation.Patch;
import org.spectls.puppet.symbol.Transformation.Protected;
import org.spectls.puppet.symbol.Transformation.Truncate;
import org.spectls.puppet.symbol.Transformation.Unprotected;
import org.spectls.puppet.symbol.Transformation.Version;

/** What becomes of messages on their way out, and what a server makes of it. */
class TransformationTest {
    static Stream<Arguments> inTheHello() {
        return Stream.of(
                Arguments.of(new Truncate(1), "Alert(fatal,decode_error)"),
                Arguments.of(new Patch(0, 2, Bytes.of(3, 0)), "Alert(fatal,protocol_version)"),
                Arguments.of(new Patch(-1, 0, Bytes.of(0, 0, 0)), "Alert(fatal,decode_error)"),
                Arguments.of(new LieAboutLength(-1), "Alert(fatal,decode_error)"),
                Arguments.of(new ContentType(23), "Alert(fatal,unexpected_message)"),
                Arguments.of(new ContentType(99), "Alert(fatal,unexpected_message)"),
                Arguments.of(new Version(0x0200), "Alert(fatal,protocol_version)"),
                Arguments.of(new Fragment(0), "Alert(fatal,unexpected_message)"));
    }

    @ParameterizedTest
    @MethodSource("inTheHello")
    void showInTheAnswer(Transformation transformation, String answer) {
        Stage stage = Stage.of(Role.CLIENT);

        assertThat(stage.send(Symbol.of(Kind.CLIENT_HELLO).transformed(transformation)))
                .containsExactly(answer);
    }

    @Test
    void aHelloInPiecesIsAHello() {
        Stage stage = Stage.of(Role.CLIENT);

        assertThat(stage.send(Symbol.of(Kind.CLIENT_HELLO).transformed(new Fragment(7))))
                .startsWith("ServerHello");
    }

    @Test
    void whatIsHeldSharesARecordWithWhatFollows() {
        Stage stage = Stage.of(Role.CLIENT);
        stage.send(Kind.CLIENT_HELLO);

        assertThat(stage.puppet.send(Symbol.of(Kind.CLIENT_KEY_EXCHANGE).transformed(new Hold())))
                .isEmpty();
        byte[] both = stage.puppet.send(Symbol.of(Kind.FINISHED));

        assertThat(HexFormat.of().formatHex(both, 0, 9)).startsWith("16030300").contains("10");
        assertThat(both.length).isEqualTo(5 + (((both[3] & 0xff) << 8) | (both[4] & 0xff)));
        stage.engine.feed(both);
        assertThat(stage.look()).containsExactly("Alert(fatal,unexpected_message)");
    }

    @Test
    void whatIsHeldGoesAheadOfAnotherKind() {
        Stage stage = Stage.of(Role.CLIENT);
        stage.send(Kind.CLIENT_HELLO);
        stage.send(Symbol.of(Kind.CLIENT_KEY_EXCHANGE).transformed(new Hold()));

        assertThat(stage.send(Kind.CHANGE_CIPHER_SPEC, Kind.FINISHED)).contains("Finished");
    }

    @Test
    void recordsAreForgedAndBareAndTooEarly() {
        for (var wrong : List.of(
                List.of(new BadMac(), "Alert(fatal,bad_record_mac)"),
                List.of(new Unprotected(), "Alert(fatal,bad_record_mac)"))) {
            Stage stage = open();
            assertThat(stage.send(Symbol.of(Kind.APPLICATION_DATA).transformed((Transformation) wrong.get(0))))
                    .containsExactly((String) wrong.get(1));
        }
        Stage early = Stage.of(Role.CLIENT);
        early.send(Kind.CLIENT_HELLO, Kind.CLIENT_KEY_EXCHANGE);
        assertThat(early.send(Symbol.of(Kind.FINISHED).transformed(new Protected())))
                .allMatch(label -> label.startsWith("Alert(fatal"))
                .hasSize(1);
    }

    @Test
    void anEarlyChangeOfKeysIsRefused() {
        Stage stage = Stage.of(Role.CLIENT);
        stage.send(Kind.CLIENT_HELLO);

        assertThat(stage.send(Kind.CHANGE_CIPHER_SPEC_EMPTY_MASTER)).containsExactly("Alert(fatal,unexpected_message)");
    }

    @Test
    void keysThatStayMakeTheFinishedUnreadable() {
        Stage stage = Stage.of(Role.CLIENT);
        stage.send(Kind.CLIENT_HELLO, Kind.CLIENT_KEY_EXCHANGE, Kind.CHANGE_CIPHER_SPEC_KEEP_KEYS);

        assertThat(stage.send(Kind.FINISHED)).containsExactly("Alert(fatal,bad_record_mac)");
    }

    @Test
    void aRecordIsOfAnyTypeVersionAndContent() {
        Symbol record = Symbol.of(Kind.RECORD)
                .with("type", "21")
                .with("version", "0x0301")
                .with("content", "0100");

        assertThat(HexFormat.of().formatHex(Puppet.client(Stage.OPTIONS).send(record)))
                .isEqualTo("15030100020100");
    }

    @Test
    void octetsThatAreNoRecordAreGarbageToAPuppet() {
        Puppet puppet = Puppet.client(Stage.OPTIONS);

        assertThat(puppet.receive("HTTP/1.0 400\r\n".getBytes(US_ASCII)))
                .extracting(Observation::label)
                .containsExactly("Garbage");
        assertThat(puppet.receive(new byte[] {1})).isEmpty();
    }

    private static Stage open() {
        Stage stage = Stage.of(Role.CLIENT);
        stage.send(Kind.CLIENT_HELLO, Kind.CLIENT_KEY_EXCHANGE, Kind.CHANGE_CIPHER_SPEC, Kind.FINISHED);
        return stage;
    }
}
