package org.spectls.cli.simulate;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spectls.compiler.model.Definition.EventDef;
import org.spectls.compiler.model.Definition.EventKind;
import org.spectls.compiler.model.Type;
import org.spectls.crypto.certificate.StapledStatus;
import org.spectls.crypto.demo.DemoAuthority;
import org.spectls.crypto.demo.KeyKind;
import org.spectls.crypto.ticket.TicketKeys;
import org.spectls.interpreter.Happening;
import org.spectls.interpreter.Host;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.Octets;
import org.spectls.interpreter.Situation;
import org.spectls.interpreter.Step;
import org.spectls.interpreter.Value;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Secret;
import org.spectls.testkit.interpreted.Bridge;
import org.spectls.tls.engine.CertificateCheck;
import org.spectls.tls.engine.CryptoPrimitives;
import org.spectls.tls.engine.PathCheck;
import org.spectls.tls.engine.ServerCredentials;
import org.spectls.tls.protocol.ClientRole;
import org.spectls.tls.protocol.wire.Credential;
import org.spectls.tls.protocol.wire.PrivateKey;
import org.spectls.tls.protocol.wire.ProtocolVersion;
import org.spectls.tls.protocol.wire.Session;
import org.spectls.tls.protocol.wire.SignatureScheme;
import org.spectls.tls.session.Tickets;

/** TLS, with this stack's own cryptography, a made-up authority, and randomness and dates that are always the same. */
final class TlsWorld extends BasicWorld {
    private static final Instant TODAY = Instant.parse("2026-01-01T12:00:00Z");
    private static final Duration VALIDITY = Duration.ofDays(365);
    private static final Duration LIFETIME = Duration.ofDays(1);
    private static final Pattern RSA = Pattern.compile("^TLS_(ECDHE_|DHE_)?RSA_");
    private static final String HOST = "localhost";
    private static final Type CREDENTIALS = new Type.ListOf(new Type.Product("Credential"));
    private static final Type SESSION = new Type.Product("Session");

    /** Where randomness comes from besides steps. */
    private static final int OF_AUTHORITY = -1;

    private static final int OF_TICKETS = -2;

    private final Bridge bridge;
    private final CertificateCheck check;
    private final List<Party> parties;

    /**
     * A world.
     *
     * @param given the configuration of both sides, where it is not the specification's default
     */
    TlsWorld(Interpreter interpreter, long seed, List<Map<String, Value>> given) {
        super(interpreter, seed);
        this.bridge = new Bridge(interpreter, ClientRole.class);
        DemoAuthority authority = new DemoAuthority(
                KeyKind.ECDSA_P256, "SpecTLS simulated authority", TODAY, VALIDITY, Seeded.of(seed, OF_AUTHORITY));
        this.check = new PathCheck(authority.anchors(), () -> TODAY);
        List<Party> both = new ArrayList<>();
        for (int side = 0; side < 2; side++) {
            Map<String, Value> configuration = new HashMap<>(given.get(side));
            configuration.put("credentials", credentials(authority, side, configuration));
            String name = interpreter.model().endpoints().get(side).name();
            both.add(Party.of(name, interpreter, name, configuration));
        }
        this.parties = List.copyOf(both);
    }

    /** A client's or a server's: with an RSA key too, which takes a moment to make, where a suite is named that needs one. */
    private Value credentials(DemoAuthority authority, int side, Map<String, Value> configuration) {
        boolean rsa = configuration.values().stream()
                .filter(value -> value instanceof Value.Listed)
                .flatMap(value -> ((Value.Listed) value).elements().stream())
                .anyMatch(value -> RSA.matcher(value.toString()).find());
        List<Credential> credentials = new ArrayList<>();
        for (KeyKind kind : rsa ? List.of(KeyKind.ECDSA_P256, KeyKind.RSA_2048) : List.of(KeyKind.ECDSA_P256)) {
            credentials.add(ServerCredentials.of(
                    side == 0 ? authority.issueClient(kind, "somebody") : authority.issueServer(kind, List.of(HOST))));
        }
        return bridge.value(credentials, CREDENTIALS);
    }

    /** Whether this stack has all that a specification of TLS, or what was made of it, leaves open. */
    static boolean fits(Interpreter interpreter) {
        Stream<String> inputs = interpreter.model().events().stream()
                .filter(event -> event.kind() == EventKind.INPUT)
                .map(EventDef::name);
        return interpreter.model().endpoints().size() == 2
                && inputs.anyMatch(name -> name.equals("record_header"))
                && new Bridge(interpreter, ClientRole.class).missing().isEmpty();
    }

    @Override
    public List<Party> parties() {
        return parties;
    }

    @Override
    public Carrier carrier() {
        return new RecordCarrier(interpreter, new RecordProtection(bridge, seed));
    }

    @Override
    public Host host(int step, int side) {
        return bridge.host(primitives(step, side));
    }

    @Override
    public List<Choice> results(Simulation simulation, int side, Situation.Pending pending) {
        Type type = result(pending);
        List<Choice> choices = new ArrayList<>();
        honest(simulation, side, pending, type).ifPresent(choices::add);
        samples.of(type).stream()
                .map(Choice::of)
                .filter(choice ->
                        choices.stream().noneMatch(other -> other.value().equals(choice.value())))
                .forEach(choices::add);
        return choices;
    }

    @Override
    public List<List<Choice>> arguments(Party party, EventDef event) {
        if (event.name().equals("connect")) {
            Choice name = new Choice(HOST, Value.present(new Value.Text(HOST)));
            List<List<Choice>> all = new ArrayList<>();
            party.kept().stream()
                    .findFirst()
                    .ifPresent(session -> all.add(List.of(name, new Choice("session", Value.present(session)))));
            all.add(0, List.of(name, new Choice("absent", Value.ABSENT)));
            return all;
        } else if (event.name().equals("write")) {
            return List.of(List.of(new Choice("100", Value.of(100))));
        } else if (event.name().equals("export_keying_material")) {
            Choice label = new Choice("EXPORTER-simulation", Octets.ascii("EXPORTER-simulation"));
            return List.of(List.of(label, new Choice("absent", Value.ABSENT), new Choice("32", Value.of(32))));
        }
        return new Combinations(samples).of(event.params());
    }

    @Override
    public List<EventDef> inputs() {
        return interpreter.model().events().stream()
                .filter(event -> event.name().equals("transport_closed"))
                .toList();
    }

    @Override
    public Party remembering(Party party, Step step) {
        List<Value> kept = new ArrayList<>(party.kept());
        step.all(Happening.Emitted.class).forEach(emitted -> {
            if (emitted.output().equals("keep_session")) {
                kept.add(0, emitted.arguments().get(0));
            } else if (emitted.output().equals("forget_session")) {
                kept.clear();
            }
        });
        return party.withKept(kept);
    }

    @Override
    public boolean computes() {
        return true;
    }

    @Override
    public String description() {
        return "cryptography and certificates are real, randomness and dates are not: seed " + seed + ", "
                + TODAY.toString().substring(0, 10);
    }

    /** The result that the operation really has. */
    private Optional<Choice> honest(Simulation simulation, int side, Situation.Pending pending, Type type) {
        List<Value> arguments = pending.arguments();
        CryptoPrimitives primitives = primitives(simulation.step(), side);
        return switch (pending.operation()) {
            case "validate_certificate" -> {
                @SuppressWarnings("unchecked")
                Optional<Bytes> status = (Optional<Bytes>) object(arguments.get(2), new Type.Optional(Type.BYTES));
                yield Optional.of(verdict(
                        check.checkServer(
                                chain(arguments),
                                name(arguments.get(1)),
                                status.map(response -> StapledStatus.of(response.toArray()))
                                        .orElse(StapledStatus.NONE)),
                        type));
            }
            case "validate_client" -> Optional.of(verdict(check.checkClient(chain(arguments)), type));
            case "sign" -> {
                Optional<Bytes> signature = primitives.sign(
                        key(arguments.get(0)),
                        (SignatureScheme) object(arguments.get(1), new Type.Named("SignatureScheme")),
                        (Bytes) object(arguments.get(2), Type.BYTES));
                yield Optional.of(
                        new Choice(signature.isPresent() ? "signed" : "absent", bridge.value(signature, type)));
            }
            case "find_session" -> Optional.of(session(simulation.party(side), arguments, type));
            case "decrypt_premaster" -> {
                Secret premaster = primitives.decrypt(
                        key(arguments.get(0)),
                        (Bytes) object(arguments.get(1), Type.BYTES),
                        (ProtocolVersion) object(arguments.get(2), new Type.Named("ProtocolVersion")),
                        (Secret) object(arguments.get(3), new Type.Secret(Type.BYTES)));
                yield Optional.of(new Choice("decrypted", bridge.value(premaster, type)));
            }
            default -> Optional.empty();
        };
    }

    private Choice session(Party party, List<Value> arguments, Type type) {
        Octets id = (Octets) arguments.get(0);
        Octets ticket = (Octets) arguments.get(1);
        Optional<Value> found = ticket.isEmpty()
                ? party.kept().stream()
                        .filter(session -> !id.isEmpty()
                                && ((Value.Struct) session).field("id").equals(id))
                        .findFirst()
                : tickets().open(Bytes.wrap(ticket.toArray())).map(session -> value(session));
        return new Choice(found.isPresent() ? "found" : "absent", bridge.value(found.map(this::sessionOf), type));
    }

    private Value value(Session session) {
        return bridge.value(session, SESSION);
    }

    private Object sessionOf(Value session) {
        return object(session, SESSION);
    }

    private Choice verdict(CertificateCheck.Verdict verdict, Type type) {
        String label = verdict.problem().map(Object::toString).orElse("good");
        return new Choice(label, bridge.value(verdict.problem(), type));
    }

    private List<Bytes> chain(List<Value> arguments) {
        return ((Value.Listed) arguments.get(0))
                .elements().stream()
                        .map(certificate -> Bytes.wrap(((Octets) certificate).toArray()))
                        .toList();
    }

    private static Optional<String> name(Value name) {
        return ((Value.Maybe) name).held().map(text -> ((Value.Text) text).text());
    }

    private PrivateKey key(Value key) {
        return (PrivateKey) ((Value.Extern) key).object();
    }

    private Object object(Value value, Type type) {
        return bridge.object(value, type);
    }

    private CryptoPrimitives primitives(int step, int side) {
        SecureRandom random = Seeded.of(seed, step, side);
        return new CryptoPrimitives(random, Optional.of(tickets()));
    }

    /** Each time the same keys: they are made with the first ticket, which nobody gets. */
    private Tickets tickets() {
        TicketKeys keys = new TicketKeys(LIFETIME, LIFETIME, Seeded.of(seed, OF_TICKETS));
        keys.seal(new byte[0], TODAY);
        return new Tickets(keys, LIFETIME, () -> TODAY);
    }
}
