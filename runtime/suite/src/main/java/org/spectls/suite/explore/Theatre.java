package org.spectls.suite.explore;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.spectls.compiler.model.Model;
import org.spectls.kernel.machine.MachineDescription;
import org.spectls.kernel.machine.ProtocolEndpoint;
import org.spectls.kernel.machine.Substitution;
import org.spectls.puppet.run.Forced;
import org.spectls.puppet.run.World;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.trace.Profile;
import org.spectls.testkit.interpreted.Interpreted;
import org.spectls.testkit.interpreted.Lockstep;
import org.spectls.testkit.interpreted.Spectator;

/**
 * Where connections are tried out: as long as it is open, the endpoints that its thread makes are the specification's
 * own, or both the generated ones and the specification's. Confined to one thread; other threads' endpoints are left
 * alone.
 */
public final class Theatre implements AutoCloseable {
    private final World world;
    private final Watch watch;
    private final Thread thread = Thread.currentThread();
    private final Substitution.Installed installed;
    private @Nullable Held current;

    private Theatre(World world, Function<Spectator, Substitution> how, Spectator also) {
        this.world = world;
        this.watch = new Watch(also);
        this.installed = Substitution.install(new Engagement(how.apply(watch)));
    }

    /** The interpreter plays alone: what comes of it is what the specification says. */
    public static Theatre interpreted(World world) {
        return new Theatre(world, Interpreted::new, new Spectator() {});
    }

    /** The interpreter plays another specification in the place of the stack's own. */
    public static Theatre interpreted(World world, Model other) {
        return new Theatre(world, watch -> Interpreted.of(other, watch), new Spectator() {});
    }

    /**
     * The generated endpoint and the interpreter play side by side; an action after which they differ is an {@link
     * AssertionError}.
     *
     * @param also sees what they do
     */
    public static Theatre lockstep(World world, Spectator also) {
        return new Theatre(world, Lockstep::new, also);
    }

    /** A new connection that nothing was sent on. */
    public Stage stage(Role tested, Profile profile) {
        return stage(tested, profile, Variation.NONE);
    }

    /** The same where both sides are configured a little otherwise than the profile says. */
    public Stage stage(Role tested, Profile profile, Variation variation) {
        return new Stage(world, this, tested, profile, variation);
    }

    /** What the endpoint of a role consists of. */
    public List<MachineDescription> machines(Role tested) {
        return world.engines()
                .engines(tested, Profile.PLAIN, new Forced())
                .get()
                .machines();
    }

    @Override
    public void close() {
        installed.close();
    }

    Watch watch() {
        return watch;
    }

    Held current() {
        if (current == null) {
            throw new IllegalStateException("no endpoint was made");
        }
        return current;
    }

    private final class Engagement implements Substitution {
        private final Substitution players;

        Engagement(Substitution players) {
            this.players = players;
        }

        @Override
        public <R extends ProtocolEndpoint, C, P, E> R endpoint(
                Class<R> role, Original<R, C, P, E> original, C configuration, P primitives, E environment) {
            if (Thread.currentThread() != thread) {
                return original.create(configuration, primitives, environment);
            }
            watch.begin();
            Held held = new Held(players.endpoint(role, original, configuration, primitives, environment));
            current = held;
            return held.as(role);
        }
    }
}
