package org.spectls.puppet.run;

import java.io.IOException;
import java.util.List;
import org.spectls.puppet.Identities;
import org.spectls.puppet.Puppet;
import org.spectls.puppet.PuppetOptions;
import org.spectls.puppet.trace.Step;
import org.spectls.puppet.trace.Trace;
import org.spectls.tls.protocol.ports.Configuration;

/** Plays cases against whatever a connector leads to. A peer that misbehaves ends a case, never the run. */
public final class TraceRunner {
    private final Identities identities;
    private final String serverName;
    private final Connector connector;
    private final RunSettings settings;

    /**
     * Plays with these identities.
     *
     * @param serverName what a puppet as a client asks for
     */
    public TraceRunner(Identities identities, String serverName, Connector connector, RunSettings settings) {
        this.identities = identities;
        this.serverName = serverName;
        this.connector = connector;
        this.settings = settings;
    }

    /** Plays one case. */
    public CaseResult run(Trace trace) {
        Configuration.Builder puppetSide = Configuration.builder();
        trace.profile().configure(Configuration.builder(), puppetSide);
        PuppetOptions options =
                PuppetOptions.of(identities).with(puppetSide.build()).named(serverName);
        Performance performance =
                new Performance(trace, settings, Puppet.of(trace.tested().peer(), options));
        try (Connection connection = connector.connect(trace)) {
            connection.open();
            List<Step> steps = trace.steps();
            for (int i = 0; i < steps.size() && !performance.isOver(); i++) {
                performance.play(connection, steps.get(i), i == steps.size() - 1);
            }
        } catch (IOException gone) {
            performance.end(Verdict.UNREACHABLE, String.valueOf(gone.getMessage()));
        }
        return performance.result();
    }
}
