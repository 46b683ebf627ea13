package org.spectls.mutate.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.parse.Parser;
import org.spectls.compiler.resolve.Resolver;
import org.spectls.compiler.source.SourceSet;

class OperatorsTest {
    private static final SourceSet LAMP = Lamp.sources();
    private static final List<Mutant> MUTANTS = Lamp.mutants(LAMP);

    /** An identifier, a part of the text as it was, and what stands there then. */
    @ParameterizedTest
    @CsvSource(delimiterString = " ~ ", textBlock = """
        LampControl.Shining.Dim:require-removed:no_change ~ require request.level != level else unexpected as no_change ~ ''
        LampControl.Shining.Dim:require-negated:no_change ~ require request.level != level ~ require !(request.level != level)
        LampControl.Shining.Dim/allowed:guard-negated:allowed ~ when request.level.quiet || !at_night ~ when !(request.level.quiet || !at_night)
        LampControl.Shining.Dim:guard-dropped:allowed ~ when request.level.quiet || !at_night as allowed ~ ''
        SwitchControl.Lit.turn:outcomes-exchanged:wanted-==-level ~ when wanted == level -> ignore ~ when wanted == level -> stay with level = wanted
        LampControl.Goodbye:target-moved:end-stay ~ -> end ~ -> stay
        LampControl.AwaitHello.Hello:target-moved:LookingUp-Shining ~ -> LookingUp ~ -> Shining
        LampControl.AwaitHello.Hello:timer-unset:start-silence-patience ~ do start silence(patience) ~ ''
        LampControl.Shining.Dim/allowed:effect-dropped:shine-request.level-agreement.fade ~ shine(request.level, agreement.fade),  ~ ''
        LampControl.LookingUp.result_found:effects-reordered:send-Welcome-level-=-level-proof-=-prove-key_of ~ do send Welcome ~ do shine(level, agreement.fade),
        Lamp:effect-unconditional:send-Goodbye-reason-=-reason ~ if reason != closed ~ ''
        Level.dimmed:number-changed:5+1 ~ |  5 | true ~ |  6 | true
        Level.full:row-removed ~ full   (0x02) | 60 | false ~ ''
        Hello.owner:number-changed:32-1 ~ opaque owner<1..32> ~ opaque owner<1..31>
        Hello.features:unique-dropped ~ unique_by kind ~ ''
        LampControl.AwaitHello.Hello:default-taken:hello.features-or ~ hello.features or [] ~ []
        fade_of:selection-dropped:f->-0 ~ where f > 0 ~ where true
        patience:duration-changed:30s ~ 30s ~ 60s
        at_night:truth-changed:false ~ false ~ true
        LampControl.LookingUp.result_found:branches-exchanged:dimmed ~ then dimmed else full ~ then full else dimmed
        LampControl.silence:alert-exchanged:timed_out-closed ~ fail timed_out ~ fail closed
        """)
    void eachDoesWhatItSays(String id, String before, String after) {
        Mutant mutant = MUTANTS.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not among\n"
                        + MUTANTS.stream()
                                .map(Mutant::id)
                                .filter(each -> each.startsWith(id.substring(0, id.indexOf(':'))))
                                .collect(Collectors.joining("\n"))));
        assertThat(mutant.diff(LAMP).lines().filter(line -> line.startsWith("-")))
                .anyMatch(line -> line.contains(before.strip()));
        if (!after.isEmpty()) {
            assertThat(mutant.diff(LAMP).lines().filter(line -> line.startsWith("+")))
                    .anyMatch(line -> line.contains(after));
        } else {
            assertThat(mutant.diff(LAMP).lines().filter(line -> line.startsWith("+")))
                    .noneMatch(line -> line.contains(before.strip()));
        }
    }

    /** A step takes no time: it is the same whether a timer starts before or after something else is done. */
    @Test
    void whatIsIndependentIsNotReordered() {
        assertThat(MUTANTS)
                .extracting(Mutant::id)
                .contains("LampControl.Shining.Dim/allowed:timer-unset:restart-silence")
                .noneMatch(id -> id.startsWith("LampControl.Shining.Dim/allowed:effects-reordered"));
    }

    @Test
    void allOfThemDiffer() {
        Set<String> ids = new HashSet<>();
        Set<String> texts = new HashSet<>(Set.of(LAMP.text("lamp.tls")));
        for (Mutant mutant : MUTANTS) {
            assertThat(ids.add(mutant.id())).as(mutant.id()).isTrue();
            assertThat(texts.add(mutant.file(LAMP).text())).as(mutant.id()).isTrue();
        }
    }

    @Test
    void eachOperatorFindsSomething() {
        Set<String> used = MUTANTS.stream().map(Mutant::operator).collect(Collectors.toSet());
        Set<String> unused = Operators.ALL.stream().map(Operator::name).collect(Collectors.toSet());
        unused.removeAll(used);
        // What the lamp has none of.
        assertThat(unused)
                .isSubsetOf(Set.of(
                        "closed-dropped",
                        "machines-reordered",
                        "quantifier-exchanged",
                        "membership-negated",
                        "presence-exchanged",
                        "operand-dropped",
                        "operands-exchanged"));
    }

    /** Of numbers it does not matter what comes first; of octets it does. */
    @Test
    void sumsAreNotTurnedRound() {
        SourceSet sources = SourceSet.of("lamp.tls", LAMP.text("lamp.tls") + """

            fn more(a: int, b: int) -> int
                = a + b

            fn joined(a: bytes, b: bytes) -> bytes
                = a + b
            """);
        // Not checked: nobody uses them.
        Model model = Resolver.resolve(Parser.parse(sources, new Diagnostics()), new Diagnostics())
                .orElseThrow();
        assertThat(Operators.mutants(sources, model))
                .filteredOn(mutant -> mutant.operator().equals("operands-exchanged"))
                .extracting(Mutant::element)
                .containsExactly("joined");
    }

    @Test
    void whatSpeaksOfNoBehaviourIsLeftAlone() {
        assertThat(MUTANTS)
                .extracting(Mutant::element)
                .noneMatch(element -> element.startsWith("proof_first") || element.startsWith("nightly"));
    }

    @Test
    void anEditElsewhereChangesNoIdentifier() {
        SourceSet edited =
                SourceSet.of("lamp.tls", "/// Never used.\nconst never: int = 1\n\n" + LAMP.text("lamp.tls"));
        List<String> ids =
                Operators.mutants(
                                edited,
                                org.spectls.compiler.Compilation.of(LAMP)
                                        .model()
                                        .orElseThrow())
                        .stream()
                        .map(Mutant::id)
                        .toList();
        assertThat(ids)
                .containsAll(MUTANTS.stream()
                        .filter(mutant -> !mutant.operator().endsWith("-exchanged"))
                        .map(Mutant::id)
                        .toList());
    }
}
