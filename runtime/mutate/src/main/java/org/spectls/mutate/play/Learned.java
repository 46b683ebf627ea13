package org.spectls.mutate.play;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.automatalib.util.automaton.Automata;
import net.automatalib.word.Word;
import org.spectls.compiler.model.Model;
import org.spectls.mutate.Kill;
import org.spectls.mutate.Kill.By;
import org.spectls.mutate.Killer;
import org.spectls.mutate.Specimen;
import org.spectls.puppet.run.World;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Profile;
import org.spectls.suite.explore.Theatre;
import org.spectls.suite.mealy.Automaton;
import org.spectls.suite.mealy.Letter;

/** Compares the whole automaton of a mutant, which a learner would find, with the original's. */
final class Learned implements Killer {
    private static final Profile PROFILE = Profile.PLAIN;

    private final World world;
    private final Model original;
    private final List<Repertoire> repertoires;
    private final Map<Role, Automaton> automata;

    /** @param automata those of the original that are known; shared by all threads */
    Learned(World world, Model original, List<Repertoire> repertoires, Map<Role, Automaton> automata) {
        this.world = world;
        this.original = original;
        this.repertoires = repertoires;
        this.automata = automata;
    }

    @Override
    public Optional<Kill> tries(Specimen specimen) {
        return repertoires.stream()
                .filter(repertoire -> !repertoire.candidates(specimen).isEmpty())
                .map(Repertoire::tested)
                .flatMap(tested -> tries(specimen.model(), tested).stream())
                .findFirst();
    }

    private Optional<Kill> tries(Model mutant, Role tested) {
        Automaton expected = automata.computeIfAbsent(tested, role -> automaton(original, role));
        Automaton found;
        try {
            found = automaton(mutant, tested);
        } catch (RuntimeException | LinkageError broken) {
            return Optional.of(new Kill(By.LEARNER, tested + ": it stops with " + broken));
        }
        Word<Letter> word = Automata.findSeparatingWord(expected.mealy(), found.mealy(), expected.alphabet());
        return Optional.ofNullable(word)
                .map(letters -> new Kill(
                        By.LEARNER,
                        tested + ": to " + letters + " it answers "
                                + found.mealy().computeOutput(letters) + ", and not "
                                + expected.mealy().computeOutput(letters)));
    }

    private Automaton automaton(Model model, Role tested) {
        try (Theatre theatre = Theatre.interpreted(world, model)) {
            return Automaton.of(theatre, tested, PROFILE, Letter.core(tested));
        }
    }
}
