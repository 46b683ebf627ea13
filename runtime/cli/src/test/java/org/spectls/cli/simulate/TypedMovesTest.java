package org.spectls.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.interpreter.Value;

class TypedMovesTest {
    private final Simulation start = Runs.tls();
    private final Simulation asked = Runs.moved(start, "Client.connect localhost, absent");

    @Test
    void valuesOfOnesOwnAreTaken() {
        Move move =
                new TypedMoves(start).find("Client.connect elsewhere, absent").orElseThrow();

        assertThat(((Move.Call) move).arguments())
                .containsExactly(Value.present(new Value.Text("elsewhere")), Value.ABSENT);
    }

    @Test
    void whatIsNoMoveIsNotTakenForOne() {
        assertThat(new TypedMoves(start).find("dance")).isEmpty();
        assertThat(new TypedMoves(start).find("Server.sign = signed")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Client.dance|Client knows no call or input dance",
                "Client.write|write takes length",
                "Client.write much|a number, not much",
                "Nobody.write 1|there is no side called Nobody; there are Client, Server",
                "deliver Client|nothing is on its way to Client",
                "delay Server|only one message is on its way to Server",
                "alter Client 1|nothing is on its way to Client",
                "alter Server 99999|ClientHello has the bits 0 to ",
                "inject Client Alert colour=red|Alert has the fields level, description",
                "inject Client Letter|there is no message Letter; there are ",
                "time soon|a duration such as 30s, not soon"
            })
    void whatIsNotPossibleIsExplained(String line, String reason) {
        assertThatThrownBy(() -> new TypedMoves(asked).find(line)).hasMessageStartingWith(reason);
    }

    @Test
    void whoeverAwaitsAnOperationLetsMessagesWait() {
        Simulation busy = Runs.moved(asked, "duplicate Server", "deliver Server");

        assertThatThrownBy(() -> new TypedMoves(busy).find("deliver Server"))
                .hasMessage("Server awaits find_session; what is on its way to it has to wait");
    }
}
