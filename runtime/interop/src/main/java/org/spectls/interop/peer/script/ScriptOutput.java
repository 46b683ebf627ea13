package org.spectls.interop.peer.script;

import java.io.IOException;
import java.util.Optional;
import org.spectls.interop.feature.Fact;
import org.spectls.interop.feature.Facts;
import org.spectls.interop.feature.Suite;
import org.spectls.interop.feature.Version;
import org.spectls.interop.peer.PeerException;
import org.spectls.interop.workspace.Program;

/** Reads what the programs print. */
final class ScriptOutput {
    private ScriptOutput() {}

    /** Waits for the program's end; without {@code done} it has failed. */
    static Facts facts(String who, Program program) throws IOException {
        int exitCode = program.awaitEnd();
        if (program.output().lines().noneMatch(line -> line.equals("done"))) {
            String last = program.output().lines().reduce("", (first, second) -> second);
            throw new PeerException(who + " failed (exit code " + exitCode + "): " + last);
        }
        Facts facts = Facts.NONE;
        for (String line : program.output().lines().toList()) {
            if (line.startsWith("fact ")) {
                String[] words = line.split(" ", 3);
                facts = with(facts, Fact.valueOf(words[1]), words[2]);
            }
        }
        return facts;
    }

    private static Facts with(Facts facts, Fact fact, String value) {
        return switch (fact) {
            case VERSION -> facts.with(fact, Version.of(value));
            case SUITE -> facts.with(fact, suite(value));
            case GROUP -> facts.with(fact, group(value));
            default -> facts.with(fact, value);
        };
    }

    /** By IANA's name or OpenSSL's; JSSE has older names for some. */
    private static Optional<Suite> suite(String name) {
        String iana = name.replaceFirst("^SSL_", "TLS_");
        return Suite.by(Suite::name, iana).or(() -> Suite.by(Suite::openssl, name));
    }

    private static String group(String name) {
        return switch (name) {
            case "X25519" -> "x25519";
            case "X448" -> "x448";
            case "prime256v1" -> "secp256r1";
            default -> name;
        };
    }
}
