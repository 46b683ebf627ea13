package org.spectls.learn.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.automatalib.automaton.transducer.impl.CompactMealy;
import org.spectls.learn.compare.Difference;
import org.spectls.learn.compare.Explanation;
import org.spectls.learn.query.Irregularity;
import org.spectls.learn.study.Reference.Basis;
import org.spectls.learn.study.Study;
import org.spectls.suite.mealy.Letter;

/** A study for programs: spec/doc/learned.schema.json. */
public final class JsonReport {
    private static final int VERSION = 1;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonReport() {}

    /**
     * The text; but for the duration, the same answers give the same.
     *
     * @param millis how long it took
     * @param command what it was made by
     */
    public static String of(Study study, long millis, String command) {
        ObjectNode root = MAPPER.createObjectNode()
                .put("version", VERSION)
                .put("subject", study.subject())
                .put("tested", study.reference().tested().toString())
                .put("profile", study.reference().profile().toString())
                .put("alphabet", study.reference().letters().toString())
                .put("equivalence", study.settings().equivalence().toString())
                .put("verdict", study.verdict().name().toLowerCase(Locale.ROOT))
                .put("summary", study.summary())
                .put("guarantee", study.learned().guarantee())
                .put("millis", millis);
        root.putArray("figures")
                .addObject()
                .put(
                        "figure",
                        "states of the learned " + study.reference().tested() + " (" + study.subject() + "), verdict")
                .put(
                        "value",
                        study.learned().mealy().size() + ", "
                                + study.verdict().name().toLowerCase(Locale.ROOT))
                .put("command", command);
        texts(
                root,
                "letters",
                study.reference().specified().alphabet().stream()
                        .map(Letter::name)
                        .toList());
        root.putObject("states")
                .put("learned", study.learned().mealy().size())
                .put("specified", study.reference().specified().mealy().size());
        root.putObject("asked")
                .put("hypotheses", study.learned().rounds())
                .put("words", study.learned().words())
                .put("letters", study.learned().letters());
        Basis basis = study.reference().basis();
        root.putObject("specification")
                .put("guarantee", basis.guarantee())
                .put("situations", basis.situations())
                .put("all", basis.all())
                .put("words", basis.words());
        differences(root.putArray("differences"), study);
        ArrayNode irregularities = root.putArray("irregularities");
        study.learned().irregularities().forEach(one -> write(irregularities.addObject(), one));
        machine(
                root.putObject("machine"),
                study.learned().mealy(),
                List.copyOf(study.reference().specified().alphabet()),
                new TreeMap<>(study.stateNames()));
        return text(root);
    }

    private static void differences(ArrayNode all, Study study) {
        List<Difference> differences = study.comparison().differences();
        for (int i = 0; i < differences.size(); i++) {
            Difference difference = differences.get(i);
            Explanation explanation = study.explanations().get(i);
            ObjectNode node = all.addObject()
                    .put("state", study.reference().names().getOrDefault(difference.state(), ""))
                    .put("letter", difference.letter().name())
                    .put("expected", difference.expected())
                    .put("seen", difference.seen())
                    .put("category", difference.category().toString());
            texts(node, "trace", difference.trace().stream().map(Letter::name).toList());
            texts(node, "outputs", difference.outputs());
            texts(node, "transitions", explanation.transitions());
            texts(node, "citations", explanation.citations());
        }
    }

    private static void write(ObjectNode node, Irregularity irregularity) {
        texts(node, "trace", irregularity.word());
        ObjectNode answers = node.putObject("answers");
        irregularity.answers().forEach(answers::put);
        node.put("taken", irregularity.taken());
    }

    private static void machine(
            ObjectNode node, CompactMealy<Letter, String> mealy, List<Letter> letters, Map<Integer, String> names) {
        ArrayNode states = node.putArray("states");
        names.values().forEach(states::add);
        node.put("initial", mealy.getIntInitialState());
        ArrayNode transitions = node.putArray("transitions");
        for (Integer state : mealy.getStates()) {
            for (Letter letter : letters) {
                transitions
                        .addObject()
                        .put("from", state)
                        .put("letter", letter.name())
                        .put("output", mealy.getOutput(state, letter))
                        .put("to", mealy.getSuccessor(state, letter));
            }
        }
    }

    private static void texts(ObjectNode node, String key, List<String> texts) {
        ArrayNode list = node.putArray(key);
        texts.forEach(list::add);
    }

    private static String text(ObjectNode root) {
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
}
