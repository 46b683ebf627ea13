package foreign.login;

import foreign.login.ports.Configuration;
import foreign.login.wire.PacketKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spectls.kernel.machine.MachineDescription;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Secret;

/** Client against server, in a loop, in virtual time. Each scenario gives the lines of what happened. */
public final class Scenarios {
    private final List<String> trace = new ArrayList<>();
    private final Side<ClientRole> client;
    private final Side<ServerRole> server;

    private Scenarios(Configuration configuration) {
        client = Side.client(trace, configuration);
        server = Side.server(trace, configuration);
    }

    private static Scenarios begun() {
        return new Scenarios(Configuration.builder().build());
    }

    /** From the first word to the last. */
    public static List<String> login() {
        Scenarios run = begun();
        run.logIn();
        run.trace.add("logout " + run.client.endpoint.logout());
        run.exchange();
        return run.trace;
    }

    /** A message in pieces of one byte, and packets that hold several messages. */
    public static List<String> fragments() {
        Scenarios run = begun();
        run.client.endpoint.login(Bytes.ascii("ann"), Secret.copyOf(Bytes.ascii("secret")));
        Bytes request = run.client.sent.remove().content();
        for (int i = 0; i < request.length(); i++) {
            run.server.receive(new Side.Packet(PacketKind.LOGIN_TRAFFIC, request.slice(i, i + 1)));
        }
        run.trace.removeIf(line -> line.contains("Link.Open.packet"));
        return run.trace;
    }

    /** While the proof is checked, what arrives waits. */
    public static List<String> pending() {
        Scenarios run = begun();
        run.client.endpoint.login(Bytes.ascii("ann"), Secret.copyOf(Bytes.ascii("secret")));
        run.server.receive(run.client.sent.remove());
        run.client.receive(run.server.sent.remove());
        run.server.receive(run.client.sent.remove());
        run.trace.clear();
        run.trace.add("pending " + run.server.endpoint.pending());
        Bytes goodbye = Bytes.of(5, 0, 1, 8);
        run.server.receive(new Side.Packet(PacketKind.LOGIN_TRAFFIC, goodbye));
        run.trace.add("pending " + run.server.endpoint.pending());
        run.server.endpoint.checkProofDone(Optional.of(new Side.User("Ann")));
        run.server.deliver();
        run.trace.add("pending " + run.server.endpoint.pending() + ", ended " + run.server.endpoint.ended());
        return run.trace;
    }

    /** Silence, an answered ping, and three that nobody answers. */
    public static List<String> timers() {
        Scenarios run = begun();
        run.logIn();
        run.trace.clear();
        ClientRole client = run.client.endpoint;
        run.trace.add("next " + client.nextDeadline());
        client.advance(9_999);
        run.server.endpoint.advance(9_999);
        client.advance(10_000);
        run.exchange();
        run.trace.add("next " + client.nextDeadline());
        client.advance(20_000);
        client.advance(25_000);
        client.advance(30_000);
        client.advance(35_000);
        run.trace.add("ended " + client.ended() + ", next " + (client.nextDeadline() == Long.MAX_VALUE));
        run.trace.add(client.refusal().orElseThrow().explanation());
        return run.trace;
    }

    /** A message that has no place in the state. */
    public static List<String> unexpected() {
        Scenarios run = begun();
        run.server.receive(new Side.Packet(PacketKind.LOGIN_TRAFFIC, Bytes.of(4, 0, 0)));
        run.trace.add(run.server.endpoint.refusal().orElseThrow().explanation());
        run.trace.add("states " + run.server.endpoint.states());
        return run.trace;
    }

    /** Bytes that do not decode, at once or only by the state that knows their context. */
    public static List<String> malformed() {
        Scenarios run = begun();
        run.client.receive(new Side.Packet(PacketKind.LOGIN_TRAFFIC, Bytes.of(5, 0, 2, 8, 8)));
        run.trace.add(run.client.endpoint.refusal().orElseThrow().explanation());
        run.trace.add("ended " + run.client.endpoint.ended());

        Scenarios late = begun();
        late.client.endpoint.login(Bytes.ascii("ann"), Secret.copyOf(Bytes.ascii("secret")));
        late.server.receive(late.client.sent.remove());
        late.server.receive(new Side.Packet(PacketKind.LOGIN_TRAFFIC, Bytes.of(3, 0, 4, 1, 2, 3, 4)));
        run.trace.add(late.server.endpoint.refusal().orElseThrow().explanation());

        Scenarios torn = begun();
        torn.client.receive(new Side.Packet(PacketKind.LOGIN_TRAFFIC, Bytes.of(5, 0)));
        torn.client.receive(new Side.Packet(PacketKind.LOGIN_TRAFFIC, Bytes.EMPTY));
        run.trace.add(torn.client.endpoint.refusal().orElseThrow().transition().id());
        return run.trace;
    }

    /** Calls that are not possible now. */
    public static List<String> rejected() {
        Scenarios run = begun();
        run.trace.add("logout " + run.client.endpoint.logout());
        run.trace.add("because " + run.client.endpoint.rejection().orElseThrow().id());
        List<String> first = List.copyOf(run.trace);
        run.logIn();
        run.trace.clear();
        run.trace.addAll(first);
        run.trace.add("speak " + run.client.endpoint.speak(Bytes.EMPTY));
        run.trace.add("speak " + run.client.endpoint.speak(Bytes.ascii("hello")));
        run.trace.add("because " + run.client.endpoint.rejection().isPresent());
        run.client.endpoint.hungUp();
        run.trace.add("speak " + run.client.endpoint.speak(Bytes.ascii("hello")));
        run.client.endpoint.hungUp();
        return run.trace;
    }

    /** A condition that does not hold. */
    public static List<String> refused() {
        Configuration nothing = Configuration.builder().methods(List.of()).build();
        Scenarios run = new Scenarios(nothing);
        run.client.endpoint.login(Bytes.ascii("ann"), Secret.copyOf(Bytes.ascii("secret")));
        run.trace.add(run.client.endpoint.refusal().orElseThrow().explanation());

        Scenarios denied = begun();
        denied.client.endpoint.login(Bytes.ascii("ann"), Secret.copyOf(Bytes.ascii("secret")));
        denied.server.receive(denied.client.sent.remove());
        denied.client.receive(denied.server.sent.remove());
        denied.server.receive(denied.client.sent.remove());
        denied.server.endpoint.checkProofDone(Optional.empty());
        run.trace.add(denied.server.endpoint.refusal().orElseThrow().failure());
        return run.trace;
    }

    /** Whether secrets live as long as their states. */
    public static List<String> secrets() {
        Scenarios run = begun();
        Secret password = Secret.copyOf(Bytes.ascii("secret"));
        run.client.endpoint.login(Bytes.ascii("ann"), password);
        run.trace.clear();
        run.trace.add("in use: key wiped " + run.client.key.orElseThrow().wiped);
        run.exchangeAndCheck();
        run.trace.removeIf(line -> !line.startsWith("in use"));
        run.trace.add("logged in: key wiped " + run.client.key.orElseThrow().wiped + ", traffic secret wiped "
                + run.client.traffic.orElseThrow().isWiped() + ", password wiped " + password.isWiped());

        Scenarios broken = begun();
        broken.client.endpoint.login(Bytes.ascii("ann"), Secret.copyOf(Bytes.ascii("secret")));
        broken.client.receive(new Side.Packet(PacketKind.LOGIN_TRAFFIC, Bytes.of(5, 0, 1, 8)));
        run.trace.add("ended: key wiped " + broken.client.key.orElseThrow().wiped);
        return run.trace;
    }

    /** How many bytes so many inputs allocate that only restart a timer and tell the application. */
    public static long allocatedBySpeaking(int times) {
        Scenarios run = begun();
        run.logIn();
        ClientRole endpoint = run.client.endpoint;
        endpoint.observe(null);
        Bytes words = Bytes.ascii("hello");
        com.sun.management.ThreadMXBean threads =
                (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        for (int i = 0; i < times; i++) {
            endpoint.advance(i);
            endpoint.speak(words);
        }
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        for (int i = 0; i < times; i++) {
            endpoint.advance(i);
            endpoint.speak(words);
        }
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }

    /** All machines, as the coverage of tests counts them. */
    public static List<MachineDescription> machines() {
        return begun().client.endpoint.machines();
    }

    private void logIn() {
        client.endpoint.login(Bytes.ascii("ann"), Secret.copyOf(Bytes.ascii("secret")));
        exchangeAndCheck();
    }

    private void exchangeAndCheck() {
        exchange();
        server.operation.orElseThrow().run();
        server.endpoint.checkProofDone(Optional.of(new Side.User("Ann")));
        exchange();
    }

    private void exchange() {
        while (!client.sent.isEmpty() || !server.sent.isEmpty()) {
            while (!client.sent.isEmpty()) {
                server.receive(client.sent.remove());
            }
            while (!server.sent.isEmpty()) {
                client.receive(server.sent.remove());
            }
        }
    }
}
