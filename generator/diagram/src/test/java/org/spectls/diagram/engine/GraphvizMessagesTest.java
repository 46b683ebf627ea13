package org.spectls.diagram.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class GraphvizMessagesTest {

    @Test
    void warningsAreNoErrors() {
        assertThat(GraphvizMessages.errors("Warning: using box for unknown shape foo\n"))
                .isEmpty();
        assertThat(GraphvizMessages.errors("")).isEmpty();
    }

    @Test
    void anErrorGoesOnUntilTheNextMessage() {
        assertThat(GraphvizMessages.errors("""
                Error: mismatched tag in line 1
                ... x</HTML> ...
                in label of node b
                Warning: something else
                """))
                .isEqualTo("mismatched tag in line 1; ... x</HTML> ...; in label of node b");
    }

    @Test
    void theNameOfATemporaryFileIsLeftOut() {
        assertThat(GraphvizMessages.errors("Error: /tmp/x/dotfile.dot: syntax error in line 1 near '}'\n"))
                .isEqualTo("syntax error in line 1 near '}'");
    }

    @Test
    void otherFailuresKeepTheirMessage() {
        assertThat(GraphvizMessages.reason(new IOException("disk full"))).isEqualTo("disk full");
    }
}
