package org.spectls.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each way in which something cannot happen, with its reason, and the shortest way to what can. */
class AnalysisTest {

    @Test
    void findsTheShortestWay() {
        Analysis analysis = Specs.analysis("M", """
                machine M {
                    on other -> ignore
                    initial state A {
                        on back                  -> B
                        on go(yes, number, colour)
                            when yes  -> C
                            otherwise -> B
                    }
                    state B { on back -> C }
                    state C { on back -> end }
                }
                """);

        Verdict verdict = analysis.transition("M.C.back");

        assertThat(verdict.feasible()).isTrue();
        assertThat(verdict.path()).hasToString("[call go: M.A.go/C, call back: M.C.back]");
        assertThat(verdict.path().get(0).fired().get(0).conditions()).containsExactly("yes");
        assertThat(analysis.state("M.A").path()).isEmpty();
        assertThat(analysis.state("M.C").path()).hasSize(1);
    }

    @Test
    void remembersWhatStatesWereGiven() {
        Analysis analysis = Specs.analysis("M", """
                machine M {
                    on other -> ignore
                    initial state A { on back -> B with seen = absent }
                    state B(seen: int?) {
                        on arrived
                            when let number = seen as known -> end
                            otherwise                       -> C
                    }
                    state C(seen: int?) {
                        on arrived
                            require seen absent else bad
                            -> stay
                    }
                }
                """);

        assertNever(
                analysis.transition("M.B.arrived/known"),
                "needs `seen present`, which is false whenever `M` is in `B`");
        assertNever(
                analysis.transition("M.C.arrived!bad"),
                "needs `not (seen absent)`, which is not so whenever `M` is in `C`");
    }

    @Test
    void remembersWhatAChoiceAskedFor() {
        Analysis analysis = Specs.analysis("M", """
                machine M {
                    on other -> ignore
                    initial state A { on go(yes, number, colour) -> B with lit = yes }
                    state B(lit: bool) {
                        on arrived
                            when lit as light -> stay
                            otherwise as dark -> stay
                        on back -> stay with lit = !lit
                    }
                }
                """);

        assertThat(analysis.pair("M.B.arrived/light", "M.B.arrived/light").feasible())
                .isTrue();
        assertNever(
                analysis.pair("M.B.arrived/light", "M.B.arrived/dark"),
                "needs `not (lit)`, which is not so after `M.B.arrived/light`");
        assertThat(analysis.pair("M.B.back", "M.B.arrived/dark").feasible()).isTrue();
        assertThat(analysis.pair("M.A.go", "M.B.arrived/dark").path())
                .hasToString("[call go: M.A.go, input arrived: M.B.arrived/dark]");
    }

    /** Which of the two is not so, nobody knows; that both are not is known. */
    @Test
    void remembersThatTwoThingsAreNotSoTogether() {
        Analysis analysis = Specs.analysis("M", """
                machine M {
                    on other -> ignore
                    initial state A { on go(yes, number, colour) -> B with yes = yes, colour = colour }
                    state B(yes: bool, colour: Colour) {
                        on back
                            when yes && colour.warm as both -> stay
                            otherwise as not_both           -> stay
                    }
                }
                """);

        assertThat(analysis.pair("M.A.go", "M.B.back/not_both").feasible()).isTrue();
        assertThat(analysis.pair("M.B.back/both", "M.B.back/both").feasible()).isTrue();
        assertNever(
                analysis.pair("M.B.back/not_both", "M.B.back/both"),
                "needs `yes && colour.warm`, which is false after `M.B.back/not_both`");
        assertNever(analysis.pair("M.B.back/both", "M.B.back/not_both"), "after `M.B.back/both`");
    }

    @Test
    void configurationIsChosenOnce() {
        Analysis analysis = Specs.analysis("M", """
                machine M {
                    on other -> ignore
                    initial state A {
                        on back
                            when strict as harsh -> stay
                            otherwise as mild    -> B
                    }
                    state B {
                        on back
                            when strict as harsh -> end
                            otherwise as mild    -> end
                    }
                }
                """);

        assertNever(analysis.pair("M.A.back/harsh", "M.A.back/mild"), "which is not so after `M.A.back/harsh`");
        assertNever(analysis.transition("M.B.back/harsh"), "needs `strict`, which is false whenever `M` is in `B`");
    }

    @Test
    void tablesSayWhichConditionsGoTogether() {
        Analysis analysis = Specs.analysis("M", """
                machine M {
                    on other -> ignore
                    initial state A {
                        on go(yes, number, colour)
                            when colour.warm  -> B
                            when !colour.warm -> C
                    }
                    state B(colour: Colour) {
                        on back
                            when colour == blue -> end
                            otherwise           -> stay
                    }
                    state C(colour: Colour) {
                        on back
                            when colour.bright -> end
                            otherwise          -> stay
                    }
                }
                """);

        assertNever(
                analysis.transition("M.B.back/end"), "needs `colour == blue`, which is false whenever `M` is in `B`");
        assertNever(
                analysis.transition("M.C.back/end"), "needs `colour.bright`, which is false whenever `M` is in `C`");
        assertThat(analysis.transition("M.B.back/stay").feasible()).isTrue();
    }

    @Test
    void conditionsMayContradictEachOther() {
        Analysis analysis = Specs.analysis("M", """
                machine M {
                    on other -> ignore
                    initial state A {
                        on go(yes, number, colour)
                            require number present else bad
                            when yes as lit then {
                                when number absent as never -> end
                                otherwise                   -> stay
                            }
                            otherwise -> ignore
                    }
                }
                """);

        assertNever(
                analysis.transition("M.A.go/lit/never"),
                "its conditions contradict each other: `number present` and `number absent`");
    }

    @Test
    void aResultComesOnlyWhileItIsAwaited() {
        Analysis analysis = Specs.analysis("M, Link", """
                machine M receives wire {
                    on other -> ignore
                    on malformed fault -> fail bad
                    initial state A { on back -> B }
                    state B awaits look(1) {
                        on result found
                            when found present -> C
                            otherwise          -> stay
                    }
                    state C { on Ping -> end }
                }
                machine Link {
                    on other -> ignore
                    initial state Open { on arrived -> stay do feed wire }
                }
                """);

        assertNever(
                analysis.transition("M.A.result_look"),
                "a result comes only while it is awaited, and `A` does not await `look`");
        assertThat(analysis.transition("M.C.Ping").path())
                .hasToString("[call back: M.A.back, result look: M.B.result_look/C, input arrived: Link.Open.arrived,"
                        + " message Ping: M.C.Ping]");
        // After a result that it stays with, nothing is held back any more.
        assertThat(analysis.pair("M.B.result_look/stay", "M.B.Ping").feasible()).isTrue();
        assertNever(analysis.pair("M.A.back", "M.B.Ping"), "`Ping` does not come before `M` has done something else");
    }

    @Test
    void aStaleResultIsIgnored() {
        Analysis analysis = Specs.analysis("M", """
                machine M {
                    on other -> ignore
                    initial state A { on back -> B }
                    state B awaits look(1) {
                        on result found -> A
                        on back         -> C
                    }
                    state C {}
                }
                """);

        assertThat(analysis.transition("M.C.result_look").path()).hasSize(3);
        assertThat(analysis.transition("M.A.result_look").feasible()).isFalse();
        assertThat(analysis.pair("M.C.result_look", "M.C.result_look").feasible())
                .isFalse();
    }

    @Test
    void messagesAreHeldBackWhileAnOperationIsUnderWay() {
        Analysis analysis = Specs.analysis("M, Link", """
                machine M receives wire {
                    on other -> ignore
                    on malformed fault -> fail bad
                    initial state A { on Ping -> B }
                    state B awaits look(1) { on result found -> end }
                }
                machine Link {
                    on other -> ignore
                    initial state Open { on arrived -> stay do feed wire }
                }
                """);

        assertNever(
                analysis.transition("M.B.Ping"),
                "what arrives on channels is held back while `look` is under way, which `B` awaits");
        assertThat(analysis.transition("M.A.Ping").path())
                .hasToString("[input arrived: Link.Open.arrived, message Ping: M.A.Ping]");
    }

    @Test
    void nothingComesFromAChannelThatIsEmpty() {
        Analysis analysis = Specs.analysis("M, Link", """
                machine M receives wire {
                    on other -> ignore
                    on malformed fault -> fail bad
                    initial state A {
                        on Ping
                            require aligned(wire) else bad
                            -> B
                    }
                    state B { on Pong -> end }
                }
                machine Link {
                    on other -> ignore
                    initial state Open { on arrived -> stay do feed wire }
                }
                """);

        assertThat(analysis.transition("M.B.Pong").path())
                .hasToString("[input arrived: Link.Open.arrived, message Ping: M.A.Ping,"
                        + " input arrived: Link.Open.arrived, message Pong: M.B.Pong]");
    }

    @Test
    void timersFireWhileTheyRun() {
        Analysis analysis = Specs.analysis("M", """
                machine M {
                    timer alarm, unused, again
                    on other -> ignore
                    initial state A { on back -> B do start alarm(patience), restart again }
                    state B {
                        on alarm   -> C
                        on arrived -> D do stop alarm
                    }
                    state C {}
                    state D { on back -> stay do restart alarm }
                }
                """);

        assertThat(analysis.timer("M.alarm").path()).hasToString("[call back: M.A.back, timer M.alarm: M.B.alarm]");
        assertNever(analysis.timer("M.unused"), "no transition that can happen starts timer `unused`");
        assertNever(analysis.timer("M.again"), "no transition that can happen starts timer `again`");
        assertNever(
                analysis.transition("M.A.alarm"),
                "timer `alarm` never runs while `M` is in `A`; it runs only in `B`, `D`");
        assertThat(analysis.transition("M.C.alarm").feasible()).isFalse();
        assertThat(analysis.pair("M.D.back", "M.D.alarm").feasible()).isTrue();
        assertThat(analysis.pair("M.B.arrived", "M.D.alarm").feasible()).isFalse();
    }

    @Test
    void eventsAreDeliveredWhereOthersRaiseThem() {
        Analysis analysis = Specs.analysis("M, N", """
                machine M {
                    on other -> ignore
                    initial state A { on back -> B do raise shout }
                    state B { on back -> stay }
                }
                machine N {
                    on other -> ignore
                    on whisper -> end
                    initial state Deaf { on shout -> Alert }
                    state Alert { on shout -> end }
                }
                """);

        assertThat(analysis.transition("N.Deaf.shout").path()).hasToString("[call back: M.A.back, N.Deaf.shout]");
        assertNever(
                analysis.transition("N.Alert.shout"),
                "`shout` is never raised while `N` is in `Alert`; it is raised in `M.A`; then `N` is in `Deaf`");
        assertNever(analysis.transition("N.Deaf.whisper"), "no transition that can happen raises `whisper`");
    }

    @Test
    void whatComesAfterTheEndDoesNotHappen() {
        Analysis analysis = Specs.analysis("M, N", """
                machine M {
                    on other -> ignore
                    initial state A { on back -> B do raise shout, raise whisper }
                    state B {}
                }
                machine N {
                    on other -> ignore
                    initial state Deaf {
                        on shout   -> end
                        on whisper -> stay
                    }
                }
                """);

        assertThat(analysis.transition("M.A.back").feasible()).isTrue();
        assertThat(analysis.transition("N.Deaf.whisper").feasible()).isFalse();
        assertNever(
                analysis.state("M.B"),
                "`M` never comes to `B`: with `M.A.back`, the endpoint ends before it gets there");
    }

    @Test
    void whatComesBehindARaiseThatEndsEverythingIsNotAsked() {
        Analysis analysis = Specs.analysis("M, N", """
                machine M {
                    on other -> ignore
                    initial state A {
                        on go(yes, number, colour) -> stay do raise shout if yes, gone(late) if yes
                    }
                }
                machine N {
                    on other -> ignore
                    initial state B { on shout -> fail bad }
                }
                """);

        assertThat(analysis.outcome("M.A.go?shout", true).feasible()).isTrue();
        assertThat(analysis.outcome("M.A.go?gone", false).feasible()).isTrue();
        assertNever(analysis.outcome("M.A.go?gone", true), "`yes` is never true, wherever `M.A.go?gone` is asked for");
    }

    @Test
    void aStateOutOfReachSaysWhatBarsTheWay() {
        Analysis analysis = Specs.analysis("M", """
                machine M {
                    on other -> ignore
                    initial state A { on shout -> B }
                    state B { on back -> C }
                    state C { on arrived -> end }
                }
                """);

        assertNever(analysis.transition("M.C.arrived"), "`M` never comes to `C`");
        assertNever(
                analysis.state("M.B"),
                "`M` never comes to `B`: for `M.A.shout`, no transition that can happen raises `shout`");
    }

    @Test
    void atomsOfDecisionsAreAskedInTheirOrder() {
        Analysis analysis = Specs.analysis("M", """
                machine M {
                    on other -> ignore
                    initial state A {
                        on go(yes, number, colour)
                            require yes || (number present && colour.warm) else bad
                            when !yes && number absent as never -> end
                            otherwise                          -> stay do raise shout if yes
                    }
                }
                machine N {
                    on other -> ignore
                    initial state B { on shout -> stay }
                }
                """);

        assertThat(analysis.decisions())
                .containsEntry("M.A.go!bad", List.of("yes", "number present", "colour.warm"))
                .containsEntry("M.A.go/never", List.of("yes", "number absent"))
                .containsEntry("M.A.go/stay?shout", List.of("yes"));
        assertThat(analysis.outcome("M.A.go!bad", false).feasible()).isTrue();
        assertNever(
                analysis.outcome("M.A.go/never", true),
                "`!yes && number absent` is never true, wherever `M.A.go/never` is asked for");
        assertThat(analysis.outcome("M.A.go!bad", 2, false).feasible()).isTrue();
        assertThat(analysis.outcome("M.A.go/never", 0, false).feasible()).isTrue();
        assertNever(
                analysis.outcome("M.A.go/never", 1, true),
                "`number absent` is never true, wherever `M.A.go/never` is asked for");
        assertThat(analysis.decides("M.A.go!bad", 1, true).feasible()).isTrue();
        assertThat(analysis.decides("M.A.go/never", 0, true).feasible()).isTrue();
        assertNever(analysis.decides("M.A.go/never", 0, false), "`yes` is never false while the decision hangs on it");
    }

    @Test
    void countersAreNotFollowed() {
        Analysis analysis = Specs.analysis("M", """
                machine M {
                    on other -> ignore
                    initial state A(count: int = 0) {
                        on back
                            require count < 3 else late
                            -> stay with count = count + 1
                    }
                }
                """);

        assertThat(analysis.transition("M.A.back!late").path()).hasSize(2);
    }

    @Test
    void whatIsCountedUpIsNeverBelowItsBeginning() {
        Analysis analysis = Specs.analysis("M", """
                machine M {
                    on other -> ignore
                    initial state A(up: int = 0, down: int = 0) {
                        on back
                            when up == 0 as once -> stay with up = up + 1
                            otherwise as again    -> stay with up = up + 1
                        on go(yes, number, colour)
                            when down == 0 as once -> stay with down = down - 1
                            when down > 0 as above  -> stay with down = down + 1
                            otherwise as below      -> stay with down = down + 1
                    }
                }
                """);

        assertNever(
                analysis.pair("M.A.back/once", "M.A.back/once"),
                "needs `up == 0`, which is false after `M.A.back/once`");
        assertThat(analysis.pair("M.A.back/once", "M.A.back/again").feasible()).isTrue();
        assertThat(analysis.pair("M.A.go/below", "M.A.go/once").feasible()).isTrue();
    }

    @Test
    void whatWasBorneOnceIsBorneAgain() {
        Analysis analysis = Specs.analysis("M", """
                config borne: int = 3
                machine M {
                    on other -> ignore
                    initial state A(count: int = 0) {
                        on back
                            require count < borne else bad
                            -> stay with count = count + 1
                        on go(yes, number, colour)
                            when count > 0 as again -> stay with count = 0
                            otherwise as idle       -> ignore
                    }
                }
                """);

        assertNever(analysis.pair("M.A.go/again", "M.A.back!bad"), "needs `not (count < borne)`");
        assertThat(analysis.pair("M.A.go/idle", "M.A.back!bad").feasible()).isTrue();
        assertThat(analysis.pair("M.A.back", "M.A.back!bad").feasible()).isTrue();
    }

    @Test
    void listsWhatThereIs() {
        Analysis analysis = Specs.analysis("M", """
                machine M {
                    on other -> ignore
                    initial state A { on back -> B }
                    state B { on back -> end }
                }
                """);

        assertThat(analysis.states()).containsExactly("M.A", "M.B");
        assertThat(analysis.transitions()).containsExactly("M.A.back", "M.B.back");
        assertThat(analysis.pairs()).containsExactly(new Pair("M.A.back", "M.B.back"));
        assertThat(analysis.graph().nodes()).hasSize(2);
        assertThat(analysis.graph().edges()).hasSize(2);
        assertThatThrownBy(() -> analysis.transition("M.C.back")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> analysis.state("X.A")).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertNever(Verdict verdict, String reason) {
        assertThat(verdict.feasible()).isFalse();
        assertThat(verdict.reason()).contains(reason);
        assertThat(verdict.path()).isEmpty();
    }
}
