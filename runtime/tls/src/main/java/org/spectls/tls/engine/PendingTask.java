package org.spectls.tls.engine;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Work that the engine waits for. May run on any thread, once; the engine takes its result at its next call. */
final class PendingTask<T> implements Runnable {
    private final Supplier<T> work;
    private final Consumer<T> deliver;
    private volatile @Nullable T result;

    PendingTask(Supplier<T> work, Consumer<T> deliver) {
        this.work = work;
        this.deliver = deliver;
    }

    /** One whose result is known already. */
    static <T> PendingTask<T> done(T result, Consumer<T> deliver) {
        PendingTask<T> task = new PendingTask<>(() -> result, deliver);
        task.run();
        return task;
    }

    @Override
    public void run() {
        result = work.get();
    }

    /** Hands the result in, on the engine's thread; false while there is none. */
    boolean complete() {
        T value = result;
        if (value == null) {
            return false;
        }
        deliver.accept(value);
        return true;
    }
}
