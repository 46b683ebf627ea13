package org.spectls.learn.peer;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.spectls.puppet.run.Connector;

/**
 * A stack that was started.
 *
 * @param connectors ways to it, which may be used at the same time
 * @param end ends it
 */
public record Running(List<? extends Connector> connectors, Closeable end) implements Closeable {
    public Running {
        connectors = List.copyOf(connectors);
    }

    @Override
    public void close() throws IOException {
        end.close();
    }
}
