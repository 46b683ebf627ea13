package org.spectls.testkit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.spectls.interpreter.dialogue.DialogueFiles;
import org.spectls.interpreter.dialogue.DialogueWriter;
import org.spectls.kernel.machine.Substitution;
import org.spectls.kernel.machine.Substitution.Installed;
import org.spectls.testkit.interpreted.DialogueRecorder;
import org.spectls.testkit.interpreted.DialogueRecorder.Recorded;

/**
 * Keeps the dialogues of all endpoints that are made while tests run, in whatever test class, when the configuration
 * parameter {@code spectls.dialogues} names a folder: in one file for the run. JUnit finds it by itself.
 */
public final class DialogueListener implements TestExecutionListener {
    private static final String FOLDER = "spectls.dialogues";

    /** Of dialogues that take the same way: what tells them apart are octets. */
    private static final int MOST_ALIKE = 3;

    /** Tests that run tests have their dialogues kept with their own. */
    private static final AtomicBoolean RECORDING = new AtomicBoolean();

    private final PrintStream out;
    private final DialogueRecorder recorder = new DialogueRecorder(MOST_ALIKE);
    private @Nullable DialogueWriter writer;
    private @Nullable Installed installed;

    /** Tells what goes wrong on the standard output. */
    public DialogueListener() {
        this(System.out);
    }

    DialogueListener(PrintStream out) {
        this.out = out;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        Optional<String> folder = plan.getConfigurationParameters().get(FOLDER);
        if (folder.isPresent() && RECORDING.compareAndSet(false, true)) {
            String name = "tests-" + ProcessHandle.current().pid() + DialogueFiles.EXTENSION;
            attempt(() -> writer = DialogueWriter.to(Path.of(folder.get()).resolve(name)));
            installed = Substitution.install(recorder);
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        DialogueWriter open = writer;
        if (open != null && test.isTest()) {
            attempt(() -> {
                for (Recorded recorded : recorder.take(name(test))) {
                    open.write(recorded.dialogue(), recorded.externs());
                }
            });
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        Installed watching = installed;
        DialogueWriter open = writer;
        installed = null;
        writer = null;
        if (watching != null) {
            watching.close();
            RECORDING.set(false);
        }
        if (open != null) {
            attempt(open::close);
        }
    }

    /** As in {@code ResumptionTest.bySessionId()}, and what tells one run of it from another. */
    private static String name(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(method -> method.getJavaClass().getSimpleName() + "." + method.getMethodName() + " "
                        + test.getDisplayName())
                .orElse(test.getDisplayName());
    }

    private interface Attempt {
        void run() throws IOException;
    }

    /** A listener cannot fail a run; that dialogues are missing is found by whoever wants them. */
    private void attempt(Attempt attempt) {
        try {
            attempt.run();
        } catch (IOException e) {
            writer = null;
            out.println("no dialogues: " + e.getMessage());
        }
    }
}
