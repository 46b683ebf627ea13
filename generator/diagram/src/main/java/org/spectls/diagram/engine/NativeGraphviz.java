package org.spectls.diagram.engine;

import static java.util.concurrent.TimeUnit.MINUTES;

import guru.nidi.graphviz.engine.GraphvizCmdLineEngine;
import guru.nidi.graphviz.engine.GraphvizEngine;
import guru.nidi.graphviz.service.CommandRunner;
import guru.nidi.graphviz.service.SystemUtils;
import java.util.Objects;

/** The program {@code dot}, as an engine of graphviz-java. */
final class NativeGraphviz {

    private static final int POINTS_PER_INCH = 72;

    private NativeGraphviz() {}

    /** Whether {@code dot} is on the {@code PATH}. */
    static boolean isInstalled() {
        return isInstalled(Objects.requireNonNullElse(System.getenv("PATH"), ""));
    }

    static boolean isInstalled(String path) {
        return SystemUtils.executableNames("dot").stream()
                .anyMatch(name -> CommandRunner.isExecutableFound(name, path));
    }

    static GraphvizEngine forDrawings() {
        requireInstalled();
        return new GraphvizCmdLineEngine().timeout(1, MINUTES);
    }

    static GraphvizEngine forImages(int pixelsPerPoint) {
        requireInstalled();
        int dotsPerInch = POINTS_PER_INCH * pixelsPerPoint;
        // The program is what graphviz-java falls back to; naming it is how options are passed.
        return new GraphvizCmdLineEngine("dot", new Option("-Gdpi=" + dotsPerInch)).timeout(1, MINUTES);
    }

    private static void requireInstalled() {
        if (!isInstalled()) {
            throw new RenderingException(
                    "no program 'dot' on the PATH; install Graphviz or use the embedded one", null);
        }
    }

    private static final class Option extends GraphvizCmdLineEngine.Option {
        Option(String text) {
            super(text);
        }
    }
}
