package org.spectls.testkit;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;
import org.spectls.kernel.machine.Substitution.Installed;

/**
 * Records every endpoint that is made while tests run, in whatever test class, when the configuration parameter {@code
 * spectls.coverage} is {@code true}. JUnit finds it by itself.
 */
public final class CoverageListener implements TestExecutionListener {
    private static volatile boolean recording;

    private final PrintStream out;
    private @Nullable CoverageRun run;
    private @Nullable Installed installed;

    /** Runs where the process is ended before the tests are. */
    private @Nullable Thread last;

    /** Tells its results on the standard output. */
    public CoverageListener() {
        this(System.out);
    }

    CoverageListener(PrintStream out) {
        this.out = out;
    }

    /** The whole run is being recorded; nobody else needs to write it down. */
    static boolean isRecording() {
        return recording;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        ConfigurationParameters parameters = plan.getConfigurationParameters();
        if (parameters.getBoolean(CoverageSettings.ENABLED).orElse(false)) {
            TransitionRecorder recorder = new TransitionRecorder();
            CoverageSettings settings = CoverageSettings.of(parameters::get);
            CoverageRun beginning = new CoverageRun(recorder, settings);
            run = beginning;
            installed = Recording.begin(recorder, settings.decisions());
            recording = true;
            last = new Thread(() -> keep(beginning), "coverage");
            Runtime.getRuntime().addShutdownHook(last);
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        Optional.ofNullable(last).ifPresent(Runtime.getRuntime()::removeShutdownHook);
        Optional.ofNullable(installed).ifPresent(Installed::close);
        CoverageRun finished = run;
        run = null;
        installed = null;
        last = null;
        if (finished != null) {
            recording = false;
            try {
                out.print(finished.finish());
            } catch (IOException e) {
                // A listener cannot fail a run; that the data are missing is found by whoever checks thresholds.
                out.println("no coverage: " + e.getMessage());
            }
        }
    }

    private void keep(CoverageRun interrupted) {
        try {
            interrupted.keep();
        } catch (IOException e) {
            out.println("no coverage: " + e.getMessage());
        }
    }
}
