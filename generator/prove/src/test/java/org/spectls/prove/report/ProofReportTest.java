package org.spectls.prove.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.Compilation;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceSet;
import org.spectls.prove.chart.Chart;
import org.spectls.prove.chart.Line;
import org.spectls.prove.proof.Judgement;
import org.spectls.prove.proof.ScenarioProof;
import org.spectls.prove.proof.Verdict;
import org.spectls.prove.run.Progress;

class ProofReportTest {
    private static final String SPECIFICATION = """
            call press()

            /// What can be pressed.
            machine Button {
                on other -> ignore

                initial state Up {
                    on press -> end
                }
            }

            /// The only side.
            endpoint House {
                machines Button
            }

            /// Nobody presses & nothing <ends>.
            property calm of House: never ended  RFC2324 1
            """;

    @Test
    void tellsToolsWhatWasShown() {
        assertThat(files().get("prove.json")).isEqualTo("""
                {
                  "format" : "spectls-proof",
                  "version" : 1,
                  "fingerprint" : "f00",
                  "figures" : [ {
                    "figure" : "properties that hold in 1 scenarios with an attacker",
                    "value" : "0",
                    "command" : "spectls prove --scenario idle"
                  }, {
                    "figure" : "situations of client, server and network explored for it",
                    "value" : "1,200",
                    "command" : "spectls prove --scenario idle"
                  }, {
                    "figure" : "seconds that the explorations took, added up",
                    "value" : "1",
                    "command" : "spectls prove --scenario idle"
                  } ],
                  "scenarios" : [ {
                    "scenario" : "idle",
                    "doc" : "Nothing.",
                    "states" : 1200,
                    "generated" : 3400,
                    "depth" : 7,
                    "millis" : 1500,
                    "properties" : [ {
                      "property" : "calm",
                      "endpoint" : "House",
                      "verdict" : "violated",
                      "counterexample" : [ "    House               network                Garden", "▸ press() │                                  │", "          ├───────────── Hello ──────────────▶", "           ⚡ Drop: wire without Hello", "          ┊╌╌╌╌╌╌╌╌╌╌╌╌╌╌ Bye ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌▶" ]
                    } ]
                  } ]
                }
                """);
    }

    @Test
    void showsPeopleTheSame() {
        assertThat(files().get("prove.html"))
                .contains(
                        "<td class=\"number\">1,200</td>",
                        "<td class=\"number\">1.5</td>",
                        "<td class=\"cell violated\" title=\"violated\">✗</td>",
                        "Nobody presses &amp; nothing &lt;ends&gt;.",
                        "button.tls:18 RFC2324 1",
                        "<h2>calm of House, in idle</h2>",
                        "<line class=\"sent\" x1=\"93\"",
                        ">Hello</text>",
                        "<line class=\"received\"",
                        ">⚡ Drop: wire without Hello</text>",
                        "▸ press()");
    }

    private static Map<String, String> files() {
        Compilation compilation = Compilation.of(SourceSet.of("button.tls", SPECIFICATION));
        assertThat(compilation.errors()).isEmpty();
        Model model = compilation.model().orElseThrow();
        Chart chart = new Chart(
                List.of("House", "Garden"),
                List.of(
                        new Line.Told(0, "press()"),
                        new Line.Sent(0, "Hello"),
                        new Line.Meddling("Drop: wire without Hello"),
                        new Line.Received(1, "Bye")));
        Judgement judgement = new Judgement("calm", "House", Verdict.VIOLATED, Optional.of(chart));
        ScenarioProof proof =
                new ScenarioProof("idle", "Nothing.", new Progress(3400, 1200, 0, 7), 1500, List.of(judgement));
        return new ProofReport(model, "f00", "spectls prove --scenario idle", List.of(proof)).files();
    }
}
