package org.spectls.cli.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Secret;
import org.spectls.tls.engine.KeyLog;

/** Appends master secrets to a file in NSS's key log format, for Wireshark and its like. */
public final class KeyLogFile implements KeyLog {
    private final Path file;

    public KeyLogFile(Path file) {
        this.file = file;
    }

    @Override
    public synchronized void log(Bytes clientRandom, Secret master) {
        String line = "CLIENT_RANDOM " + clientRandom.toHex() + " "
                + master.exposeBytes().toHex() + "\n";
        try {
            Files.writeString(file, line, US_ASCII, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the key log " + file + " cannot be written", unwritable);
        }
    }
}
