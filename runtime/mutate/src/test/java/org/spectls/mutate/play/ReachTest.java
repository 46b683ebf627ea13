package org.spectls.mutate.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.compiler.model.Definition.FunctionDef;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.Span;
import org.spectls.mutate.operator.Nodes;
import org.spectls.suite.Specification;

/** Which handlers a change of a function can make a difference to. */
class ReachTest {
    private final Model model = Specification.model();
    private final Reach server = new Reach(model, "Server");

    @ParameterizedTest
    @CsvSource({
        "says_something, ServerHandshake.FindingSession.result_find_session",
        "may_renegotiate, ServerHandshake.Connected.renegotiate",
        // By way of another function.
        "is_weak, ServerHandshake.FindingSession.result_find_session"
    })
    void thoseThatUseIt(String function, String handler) {
        assertThat(server.handlers(text(function)).orElseThrow()).contains(handler);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proofs", "padding_for"})
    void noneWhereOnlyTheOtherEndpointUsesIt(String function) {
        assertThat(server.handlers(text(function))).contains(Set.of());
    }

    /** Nobody names the function who enters the state that looks for the session. */
    @ParameterizedTest
    @ValueSource(strings = "ticket_in")
    void anyWhereAnOperationBeginsWithIt(String function) {
        assertThat(server.handlers(text(function))).isEqualTo(Optional.empty());
    }

    private Span text(String function) {
        FunctionDef definition = model.functions().stream()
                .filter(each -> each.name().equals(function))
                .findFirst()
                .orElseThrow();
        return Nodes.of(definition, Span.class).get(0);
    }
}
