package org.spectls.prove.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** TLC takes them for the operator of the same name. */
class DigestsTest {

    private static final String CLAIMS = """
            ---- MODULE Claims ----
            EXTENDS Meaning
            VARIABLE state
            Init == state = 0
            Next == UNCHANGED state
            Short == Digest(<< "a", << "b" >> >>)[1] \\in Int
            Equal ==
              /\\ Digest(<< "a", 1 >>) = Digest(<< "a", 1 >>)
              /\\ Digest({ 1, 2 }) = Digest({ 2, 1, 1 })
              /\\ Digest([ a |-> 1, b |-> 2 ]) = Digest([ b |-> 2, a |-> 1 ])
              /\\ Digest(<< 2, 3 >>) = Digest(Map(<< 1, 2 >>, LAMBDA N : N + 1))
            Different ==
              /\\ Digest(<< "a", 1 >>) # Digest(<< "a", 2 >>)
              /\\ Digest(<< << 1 >>, << 2 >> >>) # Digest(<< << 1, 2 >> >>)
              /\\ Digest(<< Digest(<< 1 >>) >>) # Digest(<< 1 >>)
            ====
            """;

    @Test
    void areTheSameForEqualTermsAndForNoOthers() throws Exception {
        Outcome outcome = new Tlc(1)
                .explore(
                        Map.of(
                                "Meaning.tla",
                                meaning(),
                                "Claims.tla",
                                CLAIMS,
                                "Claims.cfg",
                                "INIT Init\nNEXT Next\nINVARIANTS Short Equal Different\n"),
                        "Claims",
                        progress -> {});

        assertThat(outcome.problem()).isEmpty();
        assertThat(outcome.violated()).isEmpty();
        assertThat(outcome.progress().distinct()).isOne();
    }

    private static String meaning() throws IOException {
        try (InputStream in = DigestsTest.class.getResourceAsStream("/org/spectls/prove/tla/Meaning.tla")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
