package org.spectls.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.FrontEnd;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.source.SourceSet;

/** What the checks let pass; what they report is held by the golden texts. */
class CheckerTest {
    private static final String LAMP = """
            /// Turn the knob.
            call turn(level: int, name: text?)

            /// A lamp.
            machine Lamp {
                on other -> ignore

            %s
            }

            /// The wall it hangs on.
            endpoint Wall {
                machines Lamp
            }

            enum { cannot(1), garbled(2), (255) } Reason;

            failure Reason {
                malformed truncated, trailing_bytes, bad_length, unknown_value, unknown_case, duplicate -> garbled
                malformed oversize -> garbled
            }
            """;

    @Test
    void findsNothingWrongWithTheForeignProtocol() throws IOException {
        var diagnostics = new Diagnostics();
        var model = FrontEnd.compile(SourceSet.read(Path.of("src/test/resources/foreign/login")), diagnostics)
                .orElseThrow();

        CheckSummary summary = Checker.check(model, diagnostics);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(summary.lines())
                .contains(new CheckSummary.Line("every state can be reached", 16))
                .allSatisfy(line -> assertThat(line.count()).isPositive());
    }

    @Test
    void takesTheNameOfWhatIsHeldForItsPresence() {
        assertThat(codes("""
                        initial state Dark {
                            on turn(level, name)
                                when let known = name then {
                                    when known == "lit" as lit -> end
                                    when known != "lit" as unlit -> stay
                                }
                                when name absent -> stay
                        }
                        """)).isEmpty();
        assertThat(codes("""
                        initial state Dark {
                            on turn(level, name)
                                when let known = name -> end
                                when name present && level > 1 as bright -> stay
                                when name absent -> stay
                        }
                        """)).containsExactly("TLS0501");
        assertThat(codes("""
                        initial state Dark {
                            on turn(level, name) when let known = name -> end
                            on turn(level, name) when name absent && level > 1 -> stay
                        }
                        """)).containsExactly("TLS0502");
        assertThat(codes("""
                        initial state Dark {
                            on turn(level, name)
                                require name absent else cannot
                                when let known = name -> end
                                otherwise -> end
                        }
                        """)).containsExactly("TLS0602");
    }

    @Test
    void tellsATruthThatIsHeldFromItsBeingHeld() {
        assertThat(codes("""
                        initial state Dark(lit: bool? = absent) {
                            on turn
                                when let shining = lit then {
                                    when shining as on_before -> stay with lit = absent
                                    when !shining as off_before -> end
                                }
                                otherwise -> stay with lit = true
                        }
                        """)).isEmpty();
    }

    @Test
    void knowsWhatWasRequiredBefore() {
        assertThat(codes("""
                        initial state Dark {
                            on turn(level, name)
                                require name present && level >= 0 else cannot
                                when name absent || level < 0 then {
                                    when level == 1 -> end
                                    when level == 2 -> end
                                }
                                when name present -> end
                        }
                        """)).containsExactly("TLS0602");
    }

    @Test
    void looksIntoNamedConditionsButNotIntoFunctions() {
        assertThat(codes("""
                        initial state Dark {
                            on turn(level, name)
                                let bright = level > 5
                                when bright      -> end
                                when level <= 5  -> stay
                        }
                        """)).isEmpty();
    }

    @Test
    void letsAnAbsenceBeUnwrappedWhereItIsKnownToBeNone() {
        assertThat(codes("""
                        initial state Dark {
                            on turn(level, name)
                                when name present
                                    let known = name else cannot
                                    require known != "dark" else cannot as dark
                                    -> end
                                otherwise -> stay
                        }
                        """)).isEmpty();
    }

    @Test
    void countsAStateAsUnreachableWhenOnlyADeadTransitionLeadsToIt() {
        assertThat(codes("""
                        initial state Dark {
                            on turn(level, name)
                                require level < 5 else cannot
                                when level > 7 -> Lit
                                otherwise      -> end
                        }
                        state Lit {
                            on turn -> end
                        }
                        """)).containsExactly("TLS0602", "TLS0601");
    }

    @Test
    void anInheritedHandlerIsInVainOnlyIfItIsSoInEveryState() {
        assertThat(codes("""
                        phase All {
                            on turn(level, name)
                                require level > 5 else cannot
                                when level > 7 -> end
                                otherwise      -> Lit

                            initial state Dark
                            state Lit
                        }
                        """)).isEmpty();
    }

    @Test
    void missesAnEventInTheEndpointThatDoesNotRaiseIt() {
        var diagnostics = check("""
                /// Switch it on.
                call on_switch()
                /// It is on.
                event lit()

                /// Raises it.
                machine Careful {
                    initial state Dark {
                        on on_switch -> end do raise lit
                    }
                }
                /// Forgets it.
                machine Careless {
                    initial state Dark {
                        on on_switch -> end
                    }
                }
                /// Waits for it in both.
                machine Shade {
                    initial state Up {
                        on lit -> Down
                    }
                    state Down {
                        on lit -> end
                    }
                }
                /// All is well.
                endpoint Front {
                    machines Careful, Shade
                }
                /// The shade never moves.
                endpoint Back {
                    machines Careless, Shade
                }
                """);

        assertThat(diagnostics)
                .extracting(diagnostic -> diagnostic.code() + ": " + diagnostic.message())
                .containsExactly("TLS0601: no path leads to state `Down` in endpoint `Back`");
    }

    private static List<String> codes(String body) {
        return check(LAMP.formatted(body.indent(4))).stream()
                .map(Diagnostic::code)
                .toList();
    }

    private static List<Diagnostic> check(String text) {
        var diagnostics = new Diagnostics();
        FrontEnd.compile(SourceSet.of("lamp.tls", text), diagnostics)
                .ifPresent(model -> Checker.check(model, diagnostics));
        return diagnostics.sorted();
    }
}
