package foreign.login;

import foreign.login.ports.Channel;
import foreign.login.ports.Configuration;
import foreign.login.ports.Environment;
import foreign.login.ports.Primitives;
import foreign.login.wire.Account;
import foreign.login.wire.Digest;
import foreign.login.wire.Key;
import foreign.login.wire.Method;
import foreign.login.wire.PacketKind;
import foreign.login.wire.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Secret;

/** One side of a login, with an environment that writes down what happens. Nothing in it depends on chance or time. */
final class Side<E extends Endpoint> implements Environment, Primitives {
    private final String name;
    private final List<String> trace;
    final E endpoint;
    final Deque<Packet> sent = new ArrayDeque<>();
    Optional<TestKey> key = Optional.empty();
    Optional<Secret> traffic = Optional.empty();
    Optional<Runnable> operation = Optional.empty();
    private int drawn;

    /** What travels. */
    record Packet(PacketKind kind, Bytes content) {}

    /** Who is known to the store. */
    record User(String name) implements Account {}

    /** A key that remembers whether it was wiped. */
    static final class TestKey implements Key {
        boolean wiped;

        @Override
        public void wipe() {
            wiped = true;
        }
    }

    Side(String name, List<String> trace, Function<Side<E>, E> endpoint) {
        this.name = name;
        this.trace = trace;
        this.endpoint = endpoint.apply(this);
    }

    static Side<ClientRole> client(List<String> trace, Configuration configuration) {
        Side<ClientRole> side = new Side<>("Client", trace, s -> ClientRole.of(configuration, s, s));
        side.observe();
        return side;
    }

    static Side<ServerRole> server(List<String> trace, Configuration configuration) {
        Side<ServerRole> side = new Side<>("Server", trace, s -> ServerRole.of(configuration, s, s));
        side.drawn = 100;
        side.observe();
        return side;
    }

    private void observe() {
        endpoint.observe((who, transition, now) ->
                trace.add(now + " " + who + " " + transition.id() + ": " + transition.from() + " -> " + transition.to()));
    }

    /** Takes a packet as a connection would. */
    void receive(Packet packet) {
        endpoint.fragment(packet.content());
        endpoint.packet(packet.kind(), packet.content().length());
        deliver();
    }

    void deliver() {
        while (endpoint.deliverNext()) {
            note("  delivered");
        }
    }

    private void note(String what) {
        trace.add("  " + name + " " + what.strip());
    }

    @Override
    public void send(Channel channel, Bytes message) {
        note("sends " + channel + " " + message.length());
        PacketKind kind = channel == Channel.LOGIN_STREAM ? PacketKind.LOGIN_TRAFFIC : PacketKind.ALIVE_TRAFFIC;
        sent.add(new Packet(kind, message));
    }

    @Override
    public void beginCheckProof(Bytes user, Method method, Bytes nonce, Bytes response) {
        note("begins check_proof of " + text(user) + " by " + method);
        operation = Optional.of(() -> note("checks"));
    }

    @Override
    public void welcomeUser(Bytes user, Bytes greeting) {
        note("welcomes " + text(user) + " with " + text(greeting));
    }

    @Override
    public void install(Secret trafficSecret, Method method) {
        note("installs " + trafficSecret.length() + " bytes for " + method);
        traffic = Optional.of(trafficSecret);
    }

    @Override
    public void spoken(Bytes words) {
        sent.clear();
    }

    @Override
    public void gone(Reason reason) {
        note("is gone, " + reason);
    }

    @Override
    public Bytes random(int size) {
        drawn++;
        return filled(size, drawn);
    }

    @Override
    public Key derive(Secret password, Bytes label, Bytes salt) {
        TestKey derived = new TestKey();
        key = Optional.of(derived);
        return derived;
    }

    @Override
    public Secret sessionSecret(Key key, Bytes dialogue) {
        return Secret.copyOf(dialogue.slice(0, 16));
    }

    @Override
    public Bytes hash(Digest digest, Bytes data) {
        return filled(digest.size(), data.length());
    }

    @Override
    public Bytes prove(Key key, Bytes data) {
        return filled(40, data.length());
    }

    @Override
    public Bytes nameOf(Account account) {
        return Bytes.ascii(((User) account).name());
    }

    @Override
    public boolean enabled(Account account, Method method) {
        return true;
    }

    private static Bytes filled(int size, int value) {
        byte[] array = new byte[size];
        Arrays.fill(array, (byte) value);
        return Bytes.wrap(array);
    }

    private static String text(Bytes bytes) {
        return new String(bytes.toArray(), StandardCharsets.US_ASCII);
    }
}
