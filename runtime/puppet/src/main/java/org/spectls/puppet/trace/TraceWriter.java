package org.spectls.puppet.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.spectls.puppet.symbol.Symbol;
import org.spectls.puppet.trace.Action.Call;
import org.spectls.puppet.trace.Action.CloseTransport;
import org.spectls.puppet.trace.Action.Force;
import org.spectls.puppet.trace.Action.Pass;
import org.spectls.puppet.trace.Action.Send;

/** Writes test cases, {@code spec/doc/traces.md}. The same cases give the same text. */
public final class TraceWriter {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private TraceWriter() {}

    /** A file's text; what is empty is left out. */
    public static String write(List<Trace> traces) {
        ObjectNode root = MAPPER.createObjectNode().put("version", 1);
        ArrayNode list = root.putArray("traces");
        traces.forEach(trace -> write(trace, list.addObject()));
        try {
            return MAPPER.writer(new DefaultPrettyPrinter()
                                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
                            .writeValueAsString(root)
                    + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(Trace trace, ObjectNode to) {
        to.put("name", trace.name())
                .put("tested", trace.tested().toString())
                .put("profile", trace.profile().toString());
        ObjectNode goal = to.putObject("goal");
        if (!trace.goal().text().isEmpty()) {
            goal.put("text", trace.goal().text());
        }
        texts(goal, "covers", trace.goal().covers());
        texts(goal, "citations", trace.goal().citations());
        ArrayNode steps = to.putArray("steps");
        trace.steps().forEach(step -> write(step, steps.addObject()));
    }

    private static void write(Step step, ObjectNode to) {
        write(step.action(), to);
        ArrayNode expect = to.putArray("expect");
        step.expect().forEach(expect::add);
        if (!step.also().isEmpty()) {
            ArrayNode also = to.putArray("also");
            step.also().forEach(patterns -> {
                ArrayNode other = also.addArray();
                patterns.forEach(other::add);
            });
        }
        texts(to, "through", step.through());
        texts(to, "citations", step.citations());
    }

    private static void write(Action action, ObjectNode to) {
        if (action instanceof Send send) {
            write(send.symbol(), to);
        } else if (action instanceof Call call) {
            to.put("call", call.operation().toString());
            if (!call.content().isEmpty()) {
                to.put("content", call.content().toHex());
            }
        } else if (action instanceof Pass pass) {
            to.put("pass", pass.millis());
        } else if (action instanceof CloseTransport) {
            to.put("transport", "closed");
        } else if (action instanceof Force force) {
            to.put("force", force.operation());
            force.result().ifPresent(result -> to.put("result", result));
        } else {
            to.put("reconnect", true);
        }
    }

    private static void write(Symbol symbol, ObjectNode to) {
        to.put("send", symbol.kind().label());
        if (!symbol.arguments().isEmpty()) {
            ObjectNode arguments = to.putObject("arguments");
            symbol.arguments().forEach(arguments::put);
        }
        if (!symbol.transformations().isEmpty()) {
            ArrayNode list = to.putArray("transform");
            symbol.transformations().forEach(one -> Transformations.write(one, list.addObject()));
        }
    }

    private static void texts(ObjectNode to, String key, List<String> texts) {
        if (!texts.isEmpty()) {
            ArrayNode list = to.putArray(key);
            texts.forEach(list::add);
        }
    }
}
