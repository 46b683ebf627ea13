package org.spectls.learn.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.spectls.diagram.engine.EnginePreference;
import org.spectls.diagram.engine.Rendering;
import org.spectls.diagram.engine.Rendering.Format;
import org.spectls.diagram.engine.Rendering.Layout;
import org.spectls.learn.draw.Pictures;
import org.spectls.learn.study.Study;

/** All files about a study. */
public final class ReportFiles {
    /** Larger machines are drawn by nobody in a reasonable time, and read by nobody. */
    static final int MOST_DRAWN = 100;

    private ReportFiles() {}

    /**
     * Contents by names: {@code learned.json}, {@code learned.html}, the pictures {@code learned} and {@code
     * differences} as SVG, PNG and DOT; of large machines as DOT only.
     *
     * @param millis how long it took
     * @param command what it was made by
     */
    public static SortedMap<String, byte[]> of(Study study, long millis, String command, EnginePreference engine) {
        String heading = study.subject() + " as a " + study.reference().tested();
        String facts = "%s, %s letters; %s"
                .formatted(study.reference().profile(), study.reference().letters(), study.summary());
        String learned = Pictures.learned(
                heading,
                facts,
                study.learned().mealy(),
                List.copyOf(study.learned().alphabet()),
                study.stateNames());
        String differences = Pictures.differences(
                heading + ", beside the specification",
                facts,
                study.reference().specified(),
                study.comparison(),
                study.reference().names());
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (study.learned().mealy().size() > 0) {
            draw(files, "learned", learned, study.learned().mealy().size(), engine);
        }
        draw(
                files,
                "differences",
                differences,
                study.reference().specified().mealy().size(),
                engine);
        files.put("learned.json", JsonReport.of(study, millis, command).getBytes(UTF_8));
        files.put(
                "learned.html",
                HtmlReport.of(
                                study,
                                new String(files.getOrDefault("learned.svg", new byte[0]), UTF_8),
                                new String(files.getOrDefault("differences.svg", new byte[0]), UTF_8))
                        .getBytes(UTF_8));
        return files;
    }

    private static void draw(
            SortedMap<String, byte[]> files, String name, String dot, int states, EnginePreference engine) {
        for (Format format : states > MOST_DRAWN ? List.of(Format.DOT) : List.of(Format.values())) {
            files.put(
                    name + "." + format.name().toLowerCase(Locale.ROOT),
                    Rendering.render(dot, Layout.LAYERED, format, engine));
        }
    }
}
