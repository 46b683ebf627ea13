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

    /** Plays traces with this stack. */
    static final String OWN = "org.spectls.puppet.play.TracePlayer.own()";

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
        files.put(folder + "Player.java", player(basePackage));
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
        text.append("/** ")
                .append(suite.tested())
                .append(": ")
                .append(suite.kind().description())
                .append(". */\n");
        text.append("class ").append(name).append(" {\n");
        Set<String> names = new HashSet<>();
        for (Trace trace : traces) {
            method(trace, "Player.PLAYER", names)
                    .lines()
                    .forEach(line -> text.append("    ").append(line).append('\n'));
            text.append('\n');
        }
        return text.append("}\n").toString();
    }

    /**
     * A method that plays a trace.
     *
     * @param player as in {@code TracePlayer.own()}
     * @param names of methods that are there already; gets this one's
     */
    static String method(Trace trace, String player, Set<String> names) {
        String json = TraceWriter.write(List.of(trace));
        if (json.length() > LONGEST) {
            return "// Too long for a class file, only as JSON: " + trace.name() + "\n";
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
        StringBuilder text = new StringBuilder("@org.junit.jupiter.api.Test\n@org.junit.jupiter.api.DisplayName(\"")
                .append(escaped(title + cited))
                .append("\")\nvoid ")
                .append(name)
                .append("() {\n    ")
                .append(player)
                .append(".play(")
                .append(QUOTES)
                .append("\n");
        json.lines()
                .forEach(line -> text.append("        ")
                        .append(line.replace("\\", "\\\\"))
                        .append('\n'));
        return text.append("        ").append(QUOTES).append(");\n}\n").toString();
    }

    private static String player(String basePackage) {
        return """
            package %s;

            import org.spectls.puppet.play.TracePlayer;

            /** Who plays the traces. */
            final class Player {
                /** With engines of this stack; for another one, a player with another connector goes here. */
                static final TracePlayer PLAYER = TracePlayer.own();

                private Player() {}
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
