package org.spectls.interop.peer.openssl;

import java.util.Locale;
import java.util.Optional;
import org.spectls.interop.feature.Alert;
import org.spectls.interop.peer.Scan;

/** What s_client and s_server print alike. */
final class OpensslOutput {
    private OpensslOutput() {}

    /** The alert that was received; otherwise that of the reason for which one was sent. */
    static Optional<String> alert(String output) {
        return Scan.last(output, "SSL alert number (\\d+)")
                .map(number -> Alert.name(Integer.parseInt(number)))
                .or(() -> Scan.last(output, ":SSL routines:[^:]*:([a-z ]+):")
                        .map(reason -> reason.replace(' ', '_').toLowerCase(Locale.ROOT)));
    }

    /** Keying material for the application. */
    static Optional<String> exported(String output) {
        return Scan.hex(Scan.last(output, "^ *Keying material: ([0-9A-F]+)$"));
    }
}
