package org.spectls.diagram.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import run.endive.runtime.HostFunction;
import run.endive.runtime.ImportFunction;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.runtime.WasmFunctionHandle;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.FunctionImport;

/**
 * The system that Graphviz runs on: memory that grows, and an error stream. It has no files, no environment, a clock
 * that stands still and no randomness, so that nothing but the graph decides what is drawn.
 *
 * <p>The imports have the one-letter names that the linker gave them; see {@code src/main/wasm/README.md}.
 */
final class GraphvizHost {

    private static final int PAGE_BYTES = 65536;
    private static final int NO_SUCH_FILE = -44;
    private static final int IO_VECTOR_BYTES = 8;

    private final StringBuilder messages = new StringBuilder();

    private final Map<String, WasmFunctionHandle> functions = Map.ofEntries(
            Map.entry("d", (instance, arguments) -> result(write(instance.memory(), arguments))),
            Map.entry("g", (instance, arguments) -> result(0)), // the date
            Map.entry("k", (instance, arguments) -> result(grow(instance.memory(), arguments[0]))),
            Map.entry("l", (instance, arguments) -> result(NO_SUCH_FILE)), // open
            Map.entry("p", (instance, arguments) -> result(message(instance, (int) arguments[0]))),
            Map.entry("s", (instance, arguments) -> result(0)), // the environment: empty
            Map.entry("t", (instance, arguments) -> result(noEnvironment(instance.memory(), arguments))),
            Map.entry("u", (instance, arguments) -> result(random(instance.memory(), arguments))),
            Map.entry("v", (instance, arguments) -> result(NO_SUCH_FILE)), // stat
            Map.entry("x", (instance, arguments) -> result(midnight(instance.memory(), (int) arguments[2]))),
            Map.entry("y", (instance, arguments) -> result(NO_SUCH_FILE))); // access

    /** Everything that Graphviz wrote to its error stream. */
    String messages() {
        return messages.toString();
    }

    ImportValues imports(WasmModule module) {
        return ImportValues.builder()
                .withFunctions(module.importSection().stream()
                        .map(FunctionImport.class::cast)
                        .map(function -> imported(module, function))
                        .toList())
                .build();
    }

    private ImportFunction imported(WasmModule module, FunctionImport function) {
        String name = function.name();
        return new HostFunction(
                function.module(),
                name,
                module.typeSection().getType(function.typeIndex()),
                functions.getOrDefault(name, (instance, arguments) -> {
                    throw new WasmEngineException("Graphviz called the import '" + name + "', which has no use here");
                }));
    }

    private int write(Memory memory, long[] arguments) {
        int vectors = (int) arguments[1];
        int written = 0;
        for (int i = 0; i < arguments[2]; i++) {
            int vector = vectors + i * IO_VECTOR_BYTES;
            int length = memory.readInt(vector + Integer.BYTES);
            messages.append(new String(memory.readBytes(memory.readInt(vector), length), UTF_8));
            written += length;
        }
        memory.writeI32((int) arguments[3], written);
        return 0;
    }

    private int message(Instance instance, int text) {
        messages.append(instance.memory().readCString(text, UTF_8));
        return 0;
    }

    /** Grows to at least {@code bytes}, by a quarter or more to keep the number of copies low. */
    private static int grow(Memory memory, long bytes) {
        int wanted = Math.toIntExact((Integer.toUnsignedLong((int) bytes) + PAGE_BYTES - 1) / PAGE_BYTES);
        int pages = memory.pages();
        return memory.grow(Math.max(wanted - pages, pages / 4)) < 0 ? 0 : 1;
    }

    private static int noEnvironment(Memory memory, long[] arguments) {
        memory.writeI32((int) arguments[0], 0);
        memory.writeI32((int) arguments[1], 0);
        return 0;
    }

    /** Salts a hash table in the parser of HTML labels; a fixed salt keeps drawings reproducible. */
    private static int random(Memory memory, long[] arguments) {
        memory.fill((byte) 0x5a, (int) arguments[0], (int) (arguments[0] + arguments[1]));
        return 0;
    }

    private static int midnight(Memory memory, int result) {
        memory.writeLong(result, 0);
        return 0;
    }

    private static long[] result(int value) {
        return new long[] {value};
    }
}
