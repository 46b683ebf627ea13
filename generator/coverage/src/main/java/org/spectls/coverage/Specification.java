package org.spectls.coverage;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.spectls.compiler.FrontEnd;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceSet;
import org.spectls.coverage.measure.AnalysedFeasibility;
import org.spectls.coverage.measure.Feasibility;

/** A specification, and what is known of what can happen in it: finding that out takes seconds, so it is done once. */
final class Specification {
    /** The one that was measured last: tests measure the same one over and over. */
    private static volatile @Nullable Specification latest;

    private final SourceSet sources;
    private final Model model;
    private final Map<String, Feasibility> feasibility = new ConcurrentHashMap<>();

    private Specification(SourceSet sources, Model model) {
        this.sources = sources;
        this.model = model;
    }

    static Specification of(SourceSet sources) throws IOException {
        Specification known = latest;
        if (known != null && known.sources.equals(sources)) {
            return known;
        }
        Diagnostics diagnostics = new Diagnostics();
        Model model = FrontEnd.compile(sources, diagnostics)
                .orElseThrow(() -> new IOException("the specification has errors; the first: "
                        + diagnostics.sorted().get(0).message()));
        Specification made = new Specification(sources, model);
        latest = made;
        return made;
    }

    Model model() {
        return model;
    }

    Feasibility feasibility(String endpoint) {
        return feasibility.computeIfAbsent(endpoint, name -> new AnalysedFeasibility(model, name));
    }
}
