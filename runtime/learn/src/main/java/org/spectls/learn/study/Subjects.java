package org.spectls.learn.study;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.spectls.learn.query.Patience;
import org.spectls.learn.query.PuppetTeacher;
import org.spectls.learn.query.Teacher;
import org.spectls.learn.query.Teachers;
import org.spectls.puppet.Identities;
import org.spectls.puppet.Puppet;
import org.spectls.puppet.PuppetOptions;
import org.spectls.puppet.run.Connector;
import org.spectls.puppet.run.EngineConnector;
import org.spectls.puppet.run.EngineFactory;
import org.spectls.tls.protocol.ports.Configuration;

/** Ways to those who are learned. */
public final class Subjects {
    private static final long NEVER_MIND = 0;

    private Subjects() {}

    /** Our engine, in this process, where time is virtual. Its endpoints are made on the thread that learns. */
    public static Teachers ours(Reference reference) {
        return engines(reference, reference.world().engines());
    }

    /** Engines in this process, where time is virtual. They are made on the thread that learns. */
    public static Teachers engines(Reference reference, EngineFactory engines) {
        Patience none = new Patience(NEVER_MIND, NEVER_MIND, () -> 0);
        return new Teachers(List.of(
                teacher(reference, reference.world().identities(), new EngineConnector(engines), "localhost", none)));
    }

    /**
     * Whatever is behind connectors; programs there may send application data that nobody asked for.
     *
     * @param identities what the puppet shows who it is with
     * @param connectors each is asked at the same time as the others
     * @param serverName what a puppet as a client asks for
     */
    public static Teachers others(
            Reference reference,
            Identities identities,
            List<? extends Connector> connectors,
            String serverName,
            Patience patience) {
        Stream<Teacher> all =
                connectors.stream().map(connector -> teacher(reference, identities, connector, serverName, patience));
        return new Teachers(all.toList());
    }

    private static Teacher teacher(
            Reference reference, Identities identities, Connector connector, String serverName, Patience patience) {
        Configuration.Builder puppetSide = Configuration.builder();
        reference.profile().configure(Configuration.builder(), puppetSide);
        PuppetOptions options =
                PuppetOptions.of(identities).with(puppetSide.build()).named(serverName);
        Supplier<Puppet> puppets = () -> Puppet.of(reference.tested().peer(), options);
        return new PuppetTeacher(
                connector,
                reference.tested(),
                reference.profile(),
                puppets,
                reference.specified().first(),
                connector instanceof EngineConnector,
                patience);
    }
}
