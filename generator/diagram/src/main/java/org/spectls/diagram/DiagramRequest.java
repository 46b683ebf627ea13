package org.spectls.diagram;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spectls.diagram.engine.EnginePreference;
import org.spectls.diagram.engine.Rendering.Format;

/**
 * What to draw, and how.
 *
 * @param names the machines and endpoints to draw; when empty, all of them, and the sequence charts
 * @param view a view that the specification declares; absent: machines and endpoints whole, and a sequence chart for each
 *     view that is declared
 * @param linkBase what stands before a source file's path in the links to the specification, such as {@code ../spec/}
 * @param counts how often each transition or refusal happened in tests, by its id; paints the machines' coverage
 */
public record DiagramRequest(
        Set<String> names,
        Optional<String> view,
        Set<Format> formats,
        EnginePreference engine,
        String linkBase,
        Optional<Map<String, Long>> counts) {

    /** Everything, as SVG, by the embedded engine. */
    public static final DiagramRequest ALL = new DiagramRequest(
            Set.of(), Optional.empty(), EnumSet.of(Format.SVG), EnginePreference.EMBEDDED, "", Optional.empty());

    public DiagramRequest withNames(Set<String> only) {
        return new DiagramRequest(only, view, formats, engine, linkBase, counts);
    }

    public DiagramRequest withView(String name) {
        return new DiagramRequest(names, Optional.of(name), formats, engine, linkBase, counts);
    }

    public DiagramRequest withFormats(Set<Format> wanted) {
        return new DiagramRequest(names, view, wanted, engine, linkBase, counts);
    }

    public DiagramRequest withEngine(EnginePreference preferred) {
        return new DiagramRequest(names, view, formats, preferred, linkBase, counts);
    }

    public DiagramRequest withLinkBase(String base) {
        return new DiagramRequest(names, view, formats, engine, base, counts);
    }

    public DiagramRequest withCounts(Map<String, Long> covered) {
        return new DiagramRequest(names, view, formats, engine, linkBase, Optional.of(covered));
    }
}
