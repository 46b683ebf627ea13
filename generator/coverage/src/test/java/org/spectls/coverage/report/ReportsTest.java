package org.spectls.coverage.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.spectls.coverage.measure.Coverage;
import org.spectls.coverage.measure.Metric;
import org.spectls.coverage.measure.Thresholds;
import org.spectls.coverage.testing.Doors;

class ReportsTest {
    private static final Coverage COVERAGE =
            Coverage.of(Doors.model(), Doors.walked("Door.Shut.push/sticks", "Door.Shut.push/fits", "Door.Open.pull"));

    /** Of refusals nothing is to be said. */
    private static final Witness TESTS =
            (endpoint, item) -> item.metric() == Metric.REFUSALS ? "" : "test of " + item.id() + " in " + endpoint;

    @Test
    void printsATable() {
        assertThat(ConsoleReport.table(COVERAGE)).isEqualTo("""
                      states  explicit  refusals  implicit    pairs  timers
            House   2/2 100%   3/4 75%    0/1 0%    0/2 0%  2/8 25%  0/1 0%
              Door  2/2 100%   3/4 75%    0/1 0%    0/2 0%  2/8 25%  0/1 0%
            """);
    }

    @Test
    void printsWhatIsMissingAndHowItIsReached() {
        assertThat(ConsoleReport.shortfalls(
                        Thresholds.parse("explicit=80,implicit=100").check(COVERAGE), 9))
                .isEqualTo("""
                    explicit has to be 80 %, and is 3/4 75%
                      House: Door.Open.shuts  (door.tls:33)
                          by call push, timer Door.shuts
                    implicit has to be 100 %, and is 0/2 0%
                      House: Door.Shut.pull  (door.tls:19)
                          by call pull
                      House: Door.Open.push  (door.tls:19)
                          by call push, call push
                    """);
    }

    @Test
    void printsOnlySoMany() {
        assertThat(ConsoleReport.shortfalls(Thresholds.parse("implicit=100").check(COVERAGE), 1))
                .contains("Door.Shut.pull")
                .endsWith("  and 1 more, in the report\n");
    }

    @Test
    void writesJson() throws IOException {
        JsonNode root = new ObjectMapper().readTree(new JsonReport(TESTS).write(COVERAGE));

        assertThat(root.at("/stack").asText()).isEqualTo(Doors.STACK);
        assertThat(root.at("/endpoints/0/metrics/explicit/covered").asInt()).isEqualTo(3);
        assertThat(root.at("/endpoints/0/machines/0/metrics/explicit/all").asInt())
                .isEqualTo(4);
        JsonNode shuts = item(root, "Door.Open.shuts");
        assertThat(shuts.get("status").asText()).isEqualTo("missing");
        assertThat(shuts.get("witness").asText()).isEqualTo("""
            # House: Door.Open.shuts
            call push
                # key > 0
                # key == 7 && (worn || oiled)
            timer Door.shuts
            """);
        assertThat(shuts.get("test").asText()).isEqualTo("test of Door.Open.shuts in House");
        assertThat(item(root, "Door.Shut.push!wrong_key").has("test")).isFalse();
        JsonNode pull = item(root, "Door.Open.pull");
        assertThat(pull.get("status").asText()).isEqualTo("covered");
        assertThat(pull.has("witness")).isFalse();
        assertThat(pull.get("count").asLong()).isEqualTo(1);
    }

    @Test
    void saysWhichFiguresAreWorthALine() throws IOException {
        JsonNode figures = new ObjectMapper()
                .readTree(new JsonReport(TESTS).write(COVERAGE))
                .get("figures");

        // Nobody recorded what guards come to.
        assertThat(figures).hasSize(4);
        assertThat(figures.get(0).get("figure").asText()).isEqualTo("tests reach of the feasible transitions: House");
        assertThat(figures.get(0).get("value").asText()).isEqualTo("75.0 % (3 of 4)");
        assertThat(figures.get(0).get("command").asText()).isEqualTo("spectls coverage report");
        assertThat(figures).extracting(figure -> figure.get("value").asText()).contains("25.0 % (2 of 8)");
    }

    @Test
    void writesAPageThatNeedsNothingElse() {
        String page = new HtmlReport(Witness.TEXT).write(COVERAGE);

        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("Coverage of org.example.house", Doors.SOURCES.fingerprint())
                .contains("75 % <small>3/4</small>")
                .contains("<details id=\"House-Door\">")
                .containsPattern("<svg[^>]*>[\\s\\S]*push")
                .contains("\"id\":\"Door.Open.shuts\"")
                .doesNotContain("<?xml", "{{", "src=\"", "@import");
        assertThat(page.split("</script>", -1)).hasSize(3);
        assertThat(page).contains("Wide open, <\\/script> and all.");
    }

    @Test
    void equalCoverageGivesEqualReports() {
        assertThat(new HtmlReport(Witness.TEXT).write(COVERAGE))
                .isEqualTo(new HtmlReport(Witness.TEXT).write(COVERAGE));
        assertThat(new JsonReport(Witness.TEXT).write(COVERAGE))
                .isEqualTo(new JsonReport(Witness.TEXT).write(COVERAGE));
    }

    private static JsonNode item(JsonNode root, String id) {
        for (JsonNode item : root.at("/endpoints/0/items")) {
            if (item.get("id").asText().equals(id)) {
                return item;
            }
        }
        throw new AssertionError(id);
    }
}
