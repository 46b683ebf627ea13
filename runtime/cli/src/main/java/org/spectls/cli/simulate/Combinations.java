package org.spectls.cli.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.spectls.cli.simulate.World.Choice;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.interpreter.sample.Samples;

/** What events may be given: all choices where one thing is to be chosen, the plainest of the others. Immutable. */
final class Combinations {
    private static final int MANY = 24;

    private final Samples samples;

    Combinations(Samples samples) {
        this.samples = samples;
    }

    /** Arguments for parameters; empty where only the host could make them. */
    List<List<Choice>> of(List<Param> params) {
        List<List<Choice>> all = List.of(List.of());
        for (Param param : params) {
            List<List<Choice>> longer = new ArrayList<>();
            for (List<Choice> before : all) {
                samples.of(param.type()).stream()
                        .map(Choice::of)
                        .forEach(choice -> longer.add(Stream.concat(before.stream(), Stream.of(choice))
                                .toList()));
            }
            all = longer.stream().limit(MANY).toList();
        }
        return all;
    }
}
