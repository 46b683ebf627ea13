package org.spectls.cli.play;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spectls.puppet.run.SocketConnector.Caller;

/** Makes clients come. */
public final class Callers {
    private Callers() {}

    /**
     * Runs a command each time, and ends what is left of the one before.
     *
     * @param command for the shell, in which {@code {port}} stands for the port; null: clients come by themselves
     */
    public static Caller of(@Nullable String command, int port) {
        if (command == null) {
            return () -> {};
        }
        return new Commands(command.replace("{port}", String.valueOf(port)));
    }

    private static final class Commands implements Caller {
        private final String command;
        private @Nullable Process last;

        Commands(String command) {
            this.command = command;
        }

        @Override
        public void call() throws IOException {
            if (last != null) {
                last.descendants().forEach(ProcessHandle::destroy);
                last.destroy();
            } else {
                Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end of the client"));
            }
            last = new ProcessBuilder(List.of("sh", "-c", command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        }

        private void end() {
            if (last != null) {
                last.descendants().forEach(ProcessHandle::destroy);
                last.destroy();
            }
        }
    }
}
