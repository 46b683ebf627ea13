package org.spectls.suite.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.spectls.puppet.trace.Trace;
import org.spectls.puppet.trace.TraceWriter;
import org.spectls.suite.Suite;

/** JUnit 5 sources: a class for each machine, kind and role, a method for each trace. They need spectls-puppet only. */
public final class JUnitExport {
    /** A constant may not be longer than 64 KB: traces that are longer are left to the JSON form. */
    private static final int LONGEST = 60_000;

    private static final int MOST = 400;
    private static final String QUOTES = "\"\"\"";

    private JUnitExport() {}

    /**
     * The files' texts by their paths below a source folder.
     *
     * @param basePackage of all of them, as in {@code org.example.suite}
     */
    public static SortedMap<String, String> files(List<Suite> suites, String basePackage) {
        SortedMap<String, String> files = new TreeMap<>();
        String folder = basePackage.replace('.', '/') + "/";
        files.put(folder + "TracePlayer.java", player(basePackage));
        for (Suite suite : suites) {
            Map<String, List<Trace>> classes = new LinkedHashMap<>();
            suite.traces()
                    .forEach(trace -> classes.computeIfAbsent(className(suite, trace), name -> new ArrayList<>())
                            .add(trace));
            classes.forEach((name, traces) -> {
                for (int part = 0; part * MOST < traces.size(); part++) {
                    String own = part == 0 ? name + "Test" : name + (part + 1) + "Test";
                    List<Trace> some = traces.subList(part * MOST, Math.min(traces.size(), (part + 1) * MOST));
                    files.put(folder + own + ".java", source(basePackage, own, suite, some));
                }
            });
        }
        return files;
    }

    /** The names of traces that the sources only mention: they are too long for a class file. */
    public static List<String> leftOut(List<Suite> suites) {
        return suites.stream()
                .flatMap(suite -> suite.traces().stream())
                .filter(trace -> TraceWriter.write(List.of(trace)).length() > LONGEST)
                .map(Trace::name)
                .toList();
    }

    private static String className(Suite suite, Trace trace) {
        String what = trace.goal().covers().isEmpty()
                ? ""
                : trace.goal().covers().get(0).replaceAll("\\..*", "");
        return camel(suite.tested().toString()) + what + camel(suite.kind().toString());
    }

    private static String source(String basePackage, String name, Suite suite, List<Trace> traces) {
        StringBuilder text = new StringBuilder();
        text.append("package ").append(basePackage).append(";\n\n");
        text.append("import org.junit.jupiter.api.DisplayName;\nimport org.junit.jupiter.api.Test;\n\n");
        text.append("/** ")
                .append(suite.tested())
                .append(": ")
                .append(suite.kind().description())
                .append(". */\n");
        text.append("class ").append(name).append(" {\n");
        Set<String> names = new HashSet<>();
        for (Trace trace : traces) {
            method(text, trace, names);
        }
        return text.append("}\n").toString();
    }

    private static void method(StringBuilder text, Trace trace, Set<String> names) {
        String json = TraceWriter.write(List.of(trace));
        if (json.length() > LONGEST) {
            text.append("    // Too long for a class file, only as JSON: ")
                    .append(trace.name())
                    .append("\n\n");
            return;
        }
        String base = trace.name().replaceAll("^\\w+\\.\\w+\\.", "").replaceAll("[^A-Za-z0-9_]+", "_");
        String name = Character.isJavaIdentifierStart(base.charAt(0)) ? base : "trace_" + base;
        for (int i = 2; !names.add(name); i++) {
            name = base + "_" + i;
        }
        String cited = trace.goal().citations().isEmpty()
                ? ""
                : "  " + String.join(", ", trace.goal().citations());
        String title =
                trace.goal().text().length() > 200 ? trace.name() : trace.goal().text();
        text.append("    @Test\n    @DisplayName(\"")
                .append(escaped(title + cited))
                .append("\")\n    void ")
                .append(name)
                .append("() {\n        TracePlayer.play(")
                .append(QUOTES)
                .append("\n");
        json.lines()
                .forEach(line -> text.append("            ")
                        .append(line.replace("\\", "\\\\"))
                        .append('\n'));
        text.append("            ").append(QUOTES).append(");\n    }\n\n");
    }

    private static String player(String basePackage) {
        return """
                package %s;

                import static org.junit.jupiter.api.Assertions.assertEquals;

                import java.security.NoSuchAlgorithmException;
                import java.security.SecureRandom;
                import java.time.Duration;
                import java.time.Instant;
                import org.spectls.puppet.Identities;
                import org.spectls.puppet.run.CaseResult;
                import org.spectls.puppet.run.EngineConnector;
                import org.spectls.puppet.run.OwnEngines;
                import org.spectls.puppet.run.RunSettings;
                import org.spectls.puppet.run.TraceRunner;
                import org.spectls.puppet.run.Verdict;
                import org.spectls.puppet.trace.Trace;
                import org.spectls.puppet.trace.TraceException;
                import org.spectls.puppet.trace.TraceReader;

                /** Plays traces with engines of this stack; for another one, another connector goes here. */
                final class TracePlayer {
                    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
                    private static final Identities.Demo DEMO = Identities.demo(NOW, random(1));

                    private TracePlayer() {}

                    static void play(String json) {
                        OwnEngines engines = new OwnEngines(
                                DEMO.identities(), DEMO.anchors(), () -> NOW.plus(Duration.ofHours(1)), () -> random(2), null);
                        TraceRunner runner = new TraceRunner(
                                DEMO.identities(),
                                "localhost",
                                new EngineConnector(engines),
                                new RunSettings(false, 1000, 0, System::nanoTime));
                        try {
                            for (Trace trace : TraceReader.read("trace", json)) {
                                CaseResult result = runner.run(trace);
                                assertEquals(Verdict.PASSED, result.verdict(), result.detail());
                            }
                        } catch (TraceException malformed) {
                            throw new IllegalArgumentException(malformed);
                        }
                    }

                    private static SecureRandom random(long seed) {
                        try {
                            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
                            random.setSeed(seed);
                            return random;
                        } catch (NoSuchAlgorithmException absent) {
                            throw new IllegalStateException(absent);
                        }
                    }
                }
                """.formatted(basePackage);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String camel(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
