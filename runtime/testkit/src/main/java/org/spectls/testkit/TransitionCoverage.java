package org.spectls.testkit;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.spectls.kernel.machine.Substitution.Installed;

/**
 * Records the transitions that a test class reaches: {@code @ExtendWith(TransitionCoverage.class)}. Every endpoint that
 * is made while the class runs is recorded, nested classes included; the tests need no change. After the class its {@link
 * TransitionThresholds} are checked, and after all classes the data and a report are written. A parameter of type {@link
 * TransitionRecorder} on test or lifecycle methods is the class's recorder.
 *
 * <p>Where test classes run at the same time, each sees the endpoints of the others too.
 */
public final class TransitionCoverage implements BeforeAllCallback, AfterAllCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(TransitionCoverage.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        Store store = context.getStore(NAMESPACE);
        if (store.get(ClassRecording.class) == null) {
            WholeRun run = context.getRoot()
                    .getStore(NAMESPACE)
                    .getOrComputeIfAbsent(
                            WholeRun.class,
                            type -> new WholeRun(CoverageSettings.of(context::getConfigurationParameter)),
                            WholeRun.class);
            store.put(ClassRecording.class, new ClassRecording(context.getUniqueId(), run.run));
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        ClassRecording recording = recording(context);
        if (recording.owner.equals(context.getUniqueId())) {
            recording.end();
            TransitionThresholds wanted = context.getRequiredTestClass().getAnnotation(TransitionThresholds.class);
            if (wanted != null) {
                ThresholdCheck.check(wanted, recording.recorder);
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TransitionRecorder.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return recording(context).recorder;
    }

    private static ClassRecording recording(ExtensionContext context) {
        @Nullable
        ClassRecording recording = context.getStore(NAMESPACE).get(ClassRecording.class, ClassRecording.class);
        if (recording == null) {
            throw new IllegalStateException("TransitionCoverage has to extend a class, not a method");
        }
        return recording;
    }

    /** What a class with its nested classes is recorded by: for itself, and for the whole run. */
    private static final class ClassRecording {
        private final String owner;
        private final TransitionRecorder recorder = new TransitionRecorder();
        private final Installed forRun;
        private final Installed forClass;

        ClassRecording(String owner, CoverageRun run) {
            this.owner = owner;
            forRun = Recording.begin(run.recorder(), run.decisions());
            forClass = Recording.begin(recorder, run.decisions());
        }

        void end() {
            forClass.close();
            forRun.close();
        }
    }

    /** What all classes are recorded by; JUnit closes it after the last. */
    private static final class WholeRun implements AutoCloseable {
        private final CoverageRun run;

        WholeRun(CoverageSettings settings) {
            run = new CoverageRun(new TransitionRecorder(), settings);
        }

        @Override
        public void close() throws IOException {
            if (!CoverageListener.isRecording()) {
                System.out.print(run.finish());
            }
        }
    }
}
