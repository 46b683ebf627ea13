package org.spectls.coverage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.spectls.compiler.emit.java.common.Naming;
import org.spectls.compiler.model.Definition.ChannelDef;
import org.spectls.compiler.model.Definition.EventDef;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Model;
import org.spectls.coverage.measure.Feasibility.Input;
import org.spectls.coverage.measure.Item;
import org.spectls.coverage.measure.Metric;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.sample.Samples;

/**
 * The way as a method of a JUnit test that tells an endpoint of a generated stack one input after the other, and asks for
 * what it is about. Values are the plainest of their types; as comments stands what has to hold for them. Its class has to
 * make the endpoint, with the configuration and environment of its own, in a method called like it, as in {@code client()}.
 */
public final class JUnitWitness implements Witness {
    private static final String KERNEL = "org.spectls.kernel.wire.Bytes";

    private final Model model;
    private final String stack;
    private final Samples samples;
    private final JavaValues values;
    private final Map<String, String> frames = new TreeMap<>();

    /** @param stack the package of the Java that was generated from the model */
    public JUnitWitness(Model model, String stack) {
        this.model = model;
        this.stack = stack;
        Interpreter interpreter = new Interpreter(model);
        this.samples = new Samples(interpreter);
        this.values = new JavaValues(interpreter, stack + ".wire.");
    }

    @Override
    public String render(String endpoint, Item item) {
        List<Input> path = item.verdict().path();
        List<String> awaited = awaited(item, path);
        String machine = awaited.get(0).substring(0, awaited.get(0).indexOf('.') + 1);
        StringBuilder text = new StringBuilder()
                .append("/** ")
                .append(endpoint)
                .append(": ")
                .append(item.id())
                .append(", ")
                .append(item.source())
                .append(". */\n@org.junit.jupiter.api.Test\nvoid ")
                .append(method(item.id()))
                .append("() throws Exception {\n    ")
                .append(stack)
                .append('.')
                .append(Naming.pascal(endpoint))
                .append("Role endpoint = ")
                .append(Naming.camel(endpoint))
                .append("();\n    java.util.List<String> taken = new java.util.ArrayList<>();\n")
                .append("    endpoint.observe((who, transition, now) -> taken.add(transition.id()));\n");
        for (Input input : path) {
            input.conditions()
                    .forEach(condition ->
                            text.append("    // ").append(line(condition)).append('\n'));
            text.append("    endpoint.").append(told(input.event())).append(";\n");
        }
        return text.append("    taken.removeIf(transition -> !transition.startsWith(\"")
                .append(machine)
                .append("\"));\n    org.junit.jupiter.api.Assertions.assertTrue(\n")
                .append("            java.util.Collections.indexOfSubList(taken, java.util.List.of(")
                .append(awaited.stream().map(id -> '"' + id + '"').collect(Collectors.joining(", ")))
                .append(")) >= 0, taken.toString());\n}\n")
                .toString();
    }

    /** What one machine has to do, one right after the other. */
    private static List<String> awaited(Item item, List<Input> path) {
        if (item.metric() == Metric.PAIRS) {
            return List.of(item.id().split(" \u2192 ", -1));
        } else if (item.metric() == Metric.EXPLICIT || item.metric() == Metric.REFUSALS) {
            return List.of(item.id());
        }
        List<String> last = path.get(path.size() - 1).transitions();
        List<String> own = last.stream()
                .filter(transition -> transition.startsWith(item.machine() + "."))
                .toList();
        List<String> meant = own.isEmpty() ? last : own;
        return List.of(meant.get(meant.size() - 1));
    }

    private String told(Event event) {
        if (event instanceof Event.Timer) {
            return "advance(endpoint.nextDeadline())";
        } else if (event instanceof Event.Result result) {
            return Naming.camel(result.operation() + "_done") + "(" + values.of(result(result.operation())) + ")";
        } else if (event instanceof Event.Message message) {
            return Naming.camel(message.channel()) + "(" + frame(message) + ")";
        } else if (event instanceof Event.Malformed malformed) {
            return Naming.camel(malformed.channel()) + "(" + KERNEL + ".EMPTY)";
        }
        String arguments = parameters(event.name()).stream()
                .map(param -> values.of(param.type()))
                .collect(Collectors.joining(", "));
        return Naming.camel(event.name()) + "(" + arguments + ")";
    }

    private String frame(Event.Message event) {
        return frames.computeIfAbsent(event.channel() + " " + event.name(), unknown -> {
            ChannelDef channel = model.channels().stream()
                    .filter(definition -> definition.name().equals(event.channel()))
                    .findFirst()
                    .orElseThrow();
            return channel.messages().stream()
                    .filter(message -> message.name().equals(event.name()))
                    .map(message -> KERNEL + ".fromHex(\""
                            + samples.frame(channel, message).toHex() + "\")")
                    .findFirst()
                    .orElseThrow();
        });
    }

    private List<Param> parameters(String event) {
        return model.events().stream()
                .filter(definition -> definition.name().equals(event))
                .map(EventDef::params)
                .findFirst()
                .orElseThrow();
    }

    private org.spectls.compiler.model.Type result(String operation) {
        return model.operations().stream()
                .filter(definition -> definition.name().equals(operation))
                .findFirst()
                .orElseThrow()
                .result();
    }

    /** Conditions may be written over several lines. */
    private static String line(String condition) {
        return condition.replaceAll("\\s+", " ");
    }

    /** Different identifiers give different names. */
    private static String method(String id) {
        List<String> words = new ArrayList<>();
        String spelled = id.replace("!", " refuses ").replace("/", " by ").replace("\u2192", " then ");
        for (String word : spelled.split("[^A-Za-z0-9_]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        String name = String.join("_", words);
        return name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
    }
}
