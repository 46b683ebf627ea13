package org.spectls.testkit;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Records the transitions that a test class reaches: {@code @ExtendWith(TransitionCoverage.class)}, and a parameter of
 * type {@link TransitionRecorder} on test or lifecycle methods, the same object for the whole class. After the class the
 * counts are published as report entries, {@code transition:<endpoint>/<id>}.
 */
public final class TransitionCoverage implements ParameterResolver, AfterAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(TransitionCoverage.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TransitionRecorder.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return recorder(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        TransitionRecorder recorder = recorder(context);
        for (String endpoint : recorder.endpoints()) {
            recorder.counts(endpoint)
                    .forEach((id, count) ->
                            context.publishReportEntry("transition:" + endpoint + "/" + id, String.valueOf(count)));
        }
    }

    private static TransitionRecorder recorder(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(testClass, key -> new TransitionRecorder(), TransitionRecorder.class);
    }
}
