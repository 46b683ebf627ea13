package org.spectls.compiler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.FrontEnd;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine.Alternative;
import org.spectls.compiler.model.Machine.Assignment;
import org.spectls.compiler.model.Machine.Choice;
import org.spectls.compiler.model.Machine.Leaf;
import org.spectls.compiler.model.Machine.Let;
import org.spectls.compiler.model.Machine.Target;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.source.SourceSet;
import org.spectls.compiler.testing.Specs;
import org.spectls.compiler.text.ExprText;

/** {@code when let name = optional}, and {@code absent} where an optional is expected. */
class HeldTest {
    private static final String DOOR = """
            call knock(name: text?, count: int)
            machine Door {
                on other -> ignore
                initial state Shut(last: text? = absent) {
                    on knock(name, count)
            %s
                }
            }
            """;

    private final Model model = Specs.feature("held");

    @Test
    void isAGuardAndANameInside() {
        Alternative look = alternatives("Holder.Idle.look").get(0);
        Let pair = (Let) look.block().steps().get(0);
        Expr.Held held = (Expr.Held) pair.value();

        assertThat(look.guard()).hasValueSatisfying(guard -> {
            assertThat(guard).isInstanceOf(Expr.Presence.class);
            assertThat(ExprText.of(guard)).isEqualTo("previous present");
        });
        assertThat(pair.name()).isEqualTo("pair");
        assertThat(pair.id()).isEmpty();
        assertThat(pair.type()).isEqualTo(new Type.Product("Pair")).isEqualTo(held.type());
        assertThat(held.optional().type()).isEqualTo(new Type.Optional(held.type()));
        assertThat(ExprText.of(held)).isEqualTo("previous");
    }

    @Test
    void takesFieldsOfWhatItNamed() {
        Alternative look = alternatives("Holder.Idle.look").get(0);
        Alternative note = ((Choice) look.block().ending()).alternatives().get(0);

        assertThat(note.guard().map(ExprText::of)).contains("pair.note present");
    }

    @Test
    void standsInHandlersOfOneEventAndInExits() {
        assertThat(alternatives("Holder.Idle.drop").get(0).block().steps())
                .extracting(Specs::describe)
                .containsExactly("let pair");
        Alternative bounded = alternatives("Holder.AlwaysWait.split").get(0);
        assertThat(((Choice) bounded.block().ending())
                        .alternatives()
                        .get(0)
                        .block()
                        .steps())
                .extracting(Specs::describe)
                .containsExactly("let pair");
    }

    @Test
    void isWipedWithWhatHoldsItAndNeverWithoutIt() {
        assertThat(wiped("Holder.Idle.take/given")).containsExactly("seed", "given");
        assertThat(wiped("Holder.Idle.look/addressed")).isEmpty();
        assertThat(wiped("Holder.Idle.split/Half")).isEmpty();
        assertThat(wiped("Holder.Idle.share/Idle")).isEmpty();
        assertThat(wiped("Holder.Idle.drop/something")).containsExactly("previous", "pair");
    }

    @Test
    void absentTakesTheTypeThatIsExpected() {
        Type pair = new Type.Optional(new Type.Product("Pair"));

        assertThat(model.machine("Holder").initial().data().get(0).initial()).hasValueSatisfying(value -> {
            assertThat(value).isInstanceOf(Expr.Absent.class);
            assertThat(value.type()).isEqualTo(pair);
        });
        assertThat(assigned("Holder.Idle.drop/something", "previous")).isInstanceOf(Expr.Absent.class);
        Expr.If count = (Expr.If) assigned("Holder.Idle.drop/nothing_else", "count");
        assertThat(count.otherwise()).isInstanceOf(Expr.Absent.class);
        assertThat(count.otherwise().type()).isEqualTo(new Type.Optional(Type.INT));
        assertThat(((Expr.If) assigned("Holder.Half.drop", "previous")).otherwise())
                .isInstanceOf(Expr.Some.class);
    }

    @Test
    void absentTakesTheTypeOfTheOtherBranch() {
        assertThat(codes("let most = if count > 1 then absent else count -> stay with last = absent"))
                .isEmpty();
        assertThat(codes("let most = if count > 1 then 5 else absent let n: int = most -> stay"))
                .containsExactly("TLS0209");
        assertThat(codes("let most = if count > 1 then absent else absent -> stay"))
                .containsExactly("TLS0221");
        assertThat(codes("let most = absent -> stay")).containsExactly("TLS0221");
    }

    @Test
    void absentBehindAValueAsksForIt() {
        assertThat(codes("require name absent else absent -> stay")).contains("TLS0210");
        assertThat(codes("let one = name absent let two = name absent && name present -> stay"))
                .isEmpty();
    }

    @Test
    void hidesNothingAndIsKnownOnlyInside() {
        assertThat(codes("when let count = name -> stay otherwise -> ignore")).containsExactly("TLS0203");
        assertThat(codes("when let known = name -> stay otherwise -> stay with last = known"))
                .containsExactly("TLS0204");
        assertThat(codes("when let known = name -> stay with last = known when let known = count -> ignore"))
                .containsExactly("TLS0210");
        assertThat(
                        codes(
                                "when let known = name && count > 1 && name present -> stay with last = known otherwise -> stay"))
                .containsExactly("TLS0222");
    }

    private static List<String> codes(String body) {
        Diagnostics diagnostics = new Diagnostics();
        String failure = """
                enum { cannot(1), garbled(2), (255) } Reason;
                failure Reason {
                    malformed truncated, trailing_bytes, bad_length, unknown_value, unknown_case, duplicate -> garbled
                    malformed oversize -> garbled
                }
                """;
        FrontEnd.compile(SourceSet.of("door.tls", DOOR.formatted(body) + failure), diagnostics);
        return diagnostics.sorted().stream().map(Diagnostic::code).toList();
    }

    private List<Alternative> alternatives(String handler) {
        return ((Choice) Specs.handler(model, handler).body().ending()).alternatives();
    }

    private List<String> wiped(String leaf) {
        return leaf(leaf).wiped();
    }

    private Leaf leaf(String id) {
        String handler = id.replaceFirst("/.*", "");
        return Specs.leaves(Specs.handler(model, handler))
                .filter(leaf -> leaf.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Expr assigned(String leaf, String data) {
        Target target = leaf(leaf).target();
        List<Assignment> all = target instanceof Target.Goto go ? go.data() : ((Target.Stay) target).data();
        return all.stream()
                .filter(assignment -> assignment.name().equals(data))
                .map(Assignment::value)
                .findFirst()
                .orElseThrow();
    }
}
