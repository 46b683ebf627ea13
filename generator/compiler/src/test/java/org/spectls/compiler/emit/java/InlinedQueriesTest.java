package org.spectls.compiler.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.FrontEnd;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.emit.java.common.JavaOptions;
import org.spectls.compiler.model.Effect;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Require;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceSet;
import org.spectls.compiler.testing.Specs;
import org.spectls.compiler.text.ExprText;

/** Variables of queries that are put in where their names are taken: they get others, or they would be taken for these. */
class InlinedQueriesTest {
    private static final String DOOR = """
        /// Why a door gives up.
        enum { burgled(1), (255) } Trouble;

        failure Trouble {
            malformed truncated, trailing_bytes, bad_length, unknown_value -> burgled
            malformed unknown_case, duplicate, oversize -> burgled
        }

        config known: [int] = [1, 2]

        call push(m: int, keys: [int])
        output open(keys: [int])
        output alarm(trouble: Trouble)

        effects unlock(key: int) = open([m for m in known where any m_2 in known where m_2 != m && m != key])

        fragment fits(key: int) {
            require any m in known where m == key else burgled
        }

        /// A door.
        machine Door {
            on other -> ignore

            initial state Shut {
                on push(m, keys)
                    use fits(m)
                    -> stay do unlock(m), open([k for k in keys where k > 0])
            }
        }

        /// A house.
        endpoint House {
            machines Door
            on fail(trouble) do alarm(trouble)
        }
        """;

    private final Model model = model();
    private final Handler push = Specs.handler(model, "Door.Shut.push");

    @Test
    void getNamesOfTheirOwn() {
        Require fits = (Require) push.body().steps().get(0);
        assertThat(ExprText.of(fits.condition())).isEqualTo("any m_2 in known where m_2 == m");
        Leaf leaf = (Leaf) push.body().ending();
        assertThat(leaf.effects().stream()
                        .map(Effect.Emit.class::cast)
                        .map(emit -> ExprText.of(emit.arguments().get(0))))
                .containsExactly(
                        "[m_2 for m_2 in known where any m_2_2 in known where m_2_2 != m_2 && m_2 != m]",
                        "[k for k in keys where k > 0]");
    }

    @Test
    void areJava() {
        ClassLoader loader = InMemoryCompiler.compile(JavaEmitter.emit(model, new JavaOptions("house", Map.of())));
        assertThat(loader).isNotNull();
    }

    private static Model model() {
        Diagnostics diagnostics = new Diagnostics();
        return FrontEnd.compile(SourceSet.of("door.tls", DOOR), diagnostics)
                .orElseThrow(() -> new AssertionError(List.copyOf(diagnostics.sorted())));
    }
}
