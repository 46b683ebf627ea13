package org.spectls.suite.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spectls.kernel.wire.Bytes;
import org.spectls.puppet.symbol.Kind;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.symbol.Symbol;
import org.spectls.puppet.symbol.Transformation.Patch;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Action.CloseTransport;
import org.spectls.puppet.trace.Action.Force;
import org.spectls.puppet.trace.Action.Pass;
import org.spectls.puppet.trace.Action.Send;
import org.spectls.puppet.trace.Profile;
import org.spectls.puppet.trace.TraceException;

class CorpusTest {
    private static final Action HELLO =
            new Send(Symbol.of(Kind.CLIENT_HELLO).transformed(new Patch(2, 1, Bytes.fromHex("0102"))));
    private static final Action REPORT = new Force("report", Optional.of("opened alert 0164"));

    @Test
    void routesAreReadAsTheyWereWritten() throws TraceException {
        List<Route> routes = List.of(
                new Route(Profile.STRICT, List.of(HELLO, REPORT, new Pass(5))),
                new Route(Profile.PSK, List.of(Stage.HOLD, HELLO, Stage.RELEASE, new CloseTransport())),
                new Route(
                        Profile.PSK,
                        List.of(
                                new Force("sign", Optional.empty()),
                                new Force("validate_client", Optional.of("expired")))));
        Corpus corpus = Corpus.write(Role.SERVER, routes);
        assertThat(corpus.read()).isEqualTo(routes);
        assertThat(corpus.size()).isEqualTo(3);
        assertThat(corpus.routes()).startsWith("strict 0 +report=opened+alert+0164 1\npsk +operations=held 0 ");
    }
}
