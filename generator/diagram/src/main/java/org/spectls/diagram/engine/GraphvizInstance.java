package org.spectls.diagram.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.spectls.diagram.wasm.GraphvizModule;
import run.endive.runtime.ByteArrayMemory;
import run.endive.runtime.Instance;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.WasmModule;

/**
 * One Graphviz with a memory of its own, good for one drawing by one thread.
 *
 * <p>The exports have the one-letter names that the linker gave them; see {@code src/main/wasm/README.md}.
 */
final class GraphvizInstance {

    private static final String INITIALIZE = "A";
    private static final String MALLOC = "F";
    private static final String READ_ONE_GRAPH = "I";
    private static final String CREATE_CONTEXT = "V";
    private static final String LAYOUT = "X";
    private static final String RESET_ERRORS = "Z";
    private static final String RENDER = "_";

    private final GraphvizHost host;
    private final Instance instance;

    private GraphvizInstance(GraphvizHost host, Instance instance) {
        this.host = host;
        this.instance = instance;
    }

    static GraphvizInstance create() {
        WasmModule module = GraphvizModule.load();
        GraphvizHost host = new GraphvizHost();
        Instance instance = Instance.builder(module)
                .withImportValues(host.imports(module))
                .withMachineFactory(GraphvizModule::create)
                // Twice as fast as the default, which is made for memory that the JVM does not own.
                .withMemoryFactory(ByteArrayMemory::new)
                .withStart(false)
                .build();
        instance.export(INITIALIZE).apply();
        return new GraphvizInstance(host, instance);
    }

    /** Draws; {@code layout} and {@code output} are names of Graphviz, such as {@code dot} and {@code svg}. */
    String render(String dot, String layout, String output) throws Failure {
        try {
            call(RESET_ERRORS);
            int graph = required(call(READ_ONE_GRAPH, string(dot)));
            int context = call(CREATE_CONTEXT);
            if (call(LAYOUT, context, graph, string(layout)) != 0) {
                throw failure(null);
            }
            String picture =
                    instance.memory().readCString(required(call(RENDER, context, graph, string(output))), UTF_8);
            // A bad label leaves a hole in an otherwise complete picture.
            if (!GraphvizMessages.errors(host.messages()).isEmpty()) {
                throw failure(null);
            }
            return picture;
        } catch (WasmEngineException e) {
            throw failure(e);
        }
    }

    private int call(String export, long... arguments) {
        long[] results = instance.export(export).apply(arguments);
        return results == null || results.length == 0 ? 0 : (int) results[0];
    }

    private int required(int pointer) throws Failure {
        if (pointer == 0) {
            throw failure(null);
        }
        return pointer;
    }

    private int string(String text) {
        byte[] bytes = (text + '\0').getBytes(UTF_8);
        int pointer = call(MALLOC, bytes.length);
        instance.memory().write(pointer, bytes);
        return pointer;
    }

    private Failure failure(@Nullable Throwable cause) {
        String errors = GraphvizMessages.errors(host.messages());
        String unsaid = cause == null ? "there is no graph in the source" : "Graphviz stopped: " + cause.getMessage();
        return new Failure(errors.isEmpty() ? unsaid : errors, cause);
    }

    /** Graphviz refused a graph. */
    static final class Failure extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        Failure(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
