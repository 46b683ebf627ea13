package org.spectls.learn.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Profile;
import org.spectls.suite.explore.Key;
import org.spectls.suite.explore.Stage;
import org.spectls.suite.explore.Theatre;
import org.spectls.suite.mealy.Automaton;
import org.spectls.suite.mealy.Letter;

/**
 * The specification itself, played by the interpreter. Who asks it is told from within, too, what it came to. Confined to
 * its theatre's thread.
 */
public final class SpecificationTeacher implements Teacher {
    private final Theatre theatre;
    private final Role tested;
    private final Profile profile;

    /** @param theatre where the specification plays alone */
    public SpecificationTeacher(Theatre theatre, Role tested, Profile profile) {
        this.theatre = theatre;
        this.tested = tested;
        this.profile = profile;
    }

    /**
     * What some letters led to.
     *
     * @param output the last answer
     * @param key of the situation; empty once the connection is over
     */
    public record Place(String output, Optional<Key> key) {}

    @Override
    public List<String> answer(List<Letter> word, Foresight foresight) {
        try (Stage stage = theatre.stage(tested, profile)) {
            return play(stage, word);
        }
    }

    /** Where it is after some letters. */
    public Place place(List<Letter> word) {
        try (Stage stage = theatre.stage(tested, profile)) {
            List<String> outputs = play(stage, word);
            String last = outputs.isEmpty() ? Automaton.NOTHING : outputs.get(outputs.size() - 1);
            return new Place(last, stage.isAlive() ? Optional.of(stage.key()) : Optional.empty());
        }
    }

    private static List<String> play(Stage stage, List<Letter> word) {
        List<String> outputs = new ArrayList<>();
        word.forEach(letter ->
                outputs.add(Automaton.output(stage.perform(letter.action()).labels())));
        return outputs;
    }
}
