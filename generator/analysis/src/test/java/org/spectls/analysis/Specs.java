package org.spectls.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spectls.compiler.FrontEnd;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceSet;

/** Specifications to be analysed. They are resolved and typed; whether they are sensible is not asked. */
final class Specs {
    /** What all of the small ones have in common. */
    private static final String COMMON = """
            enum { bad(1), late(2), (255) } Reason;
            enum { ping(1), pong(2), (255) } Kind;
            struct { Kind kind; uint8 size; select (kind) { case ping: Ping; case pong: Pong; } body[size]; } Frame;
            struct { uint8 number; } Ping;
            struct { uint8 number; } Pong;
            channel wire carries Frame
            failure Reason {
                malformed truncated, trailing_bytes, bad_length, unknown_value, unknown_case, duplicate, oversize -> bad
            }
            table Colour (warm: bool, bright: bool) {
                red    | true  | false
                yellow | true  | true
                blue   | false | false
            }
            call go(yes: bool, number: int?, colour: Colour)
            call back()
            input arrived()
            event shout()
            event whisper()
            operation look(number: int) -> int?
            output gone(reason: Reason)
            config patience: duration = 1s
            config strict: bool = false
            """;

    private Specs() {}

    /** An endpoint E of the machines that the text declares. */
    static Analysis analysis(String machines, String text) {
        String endpoint = "endpoint E { machines " + machines + " on fail(reason) do gone(reason) }\n";
        return Analysis.of(compile(SourceSet.of("small.tls", COMMON + text + endpoint)), "E");
    }

    /** The protocol of the language reference. */
    static Model lamp() {
        try {
            String reference = Files.readString(Path.of("../../spec/doc/language.md"));
            String text = Pattern.compile("```tls spec=lamp\n(.*?)```", Pattern.DOTALL)
                    .matcher(reference)
                    .results()
                    .map(block -> block.group(1))
                    .collect(Collectors.joining("\n"));
            return compile(SourceSet.of("lamp.tls", text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The specification of the project. */
    static Model project() {
        try {
            return compile(SourceSet.read(Path.of("../../spec")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Model compile(SourceSet sources) {
        var diagnostics = new Diagnostics();
        return FrontEnd.compile(sources, diagnostics)
                .orElseThrow(() -> new AssertionError(diagnostics.sorted().toString()));
    }
}
