package org.spectls.puppet.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.spectls.kernel.wire.Bytes;
import org.spectls.puppet.symbol.Kind;
import org.spectls.puppet.symbol.Role;
import org.spectls.puppet.symbol.Symbol;
import org.spectls.puppet.symbol.Transformation;
import org.spectls.puppet.trace.Action.Call;
import org.spectls.puppet.trace.Action.CloseTransport;
import org.spectls.puppet.trace.Action.Force;
import org.spectls.puppet.trace.Action.Operation;
import org.spectls.puppet.trace.Action.Pass;
import org.spectls.puppet.trace.Action.Reconnect;
import org.spectls.puppet.trace.Action.Send;

/** Reads test cases, {@code spec/doc/traces.md}. Errors name the file, the line and the reason. */
public final class TraceReader {
    private static final int VERSION = 1;
    private static final List<String> EXPECTATION = List.of("expect", "also", "through", "citations");
    private static final List<String> ACTIONS = List.of("send", "call", "pass", "transport", "reconnect", "force");
    private static final Set<String> OPERATIONS =
            Set.of("validate_certificate", "validate_client", "sign", "find_session");

    private TraceReader() {}

    /** The cases of a file, or of all files below a folder whose names end in {@code .json}, by their paths. */
    public static List<Trace> read(Path path) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(path)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> file.equals(path) || file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        List<Trace> traces = new ArrayList<>();
        for (Path file : files) {
            traces.addAll(read(file.toString(), Files.readString(file)));
        }
        return traces;
    }

    /**
     * The cases of a text.
     *
     * @param file for messages
     */
    public static List<Trace> read(String file, String text) throws TraceException {
        Place root = Place.root(file, text);
        root.only(List.of("version", "traces"));
        Place version = root.required("version");
        if (version.number() != VERSION) {
            throw version.fault("version " + version.number() + "; only " + VERSION + " is known");
        }
        List<Trace> traces = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Place place : root.required("traces").list()) {
            Trace trace = trace(place);
            if (!names.add(trace.name())) {
                throw place.required("name").fault("there is another '" + trace.name() + "'");
            }
            traces.add(trace);
        }
        return traces;
    }

    private static Trace trace(Place place) throws TraceException {
        place.only(List.of("name", "tested", "profile", "goal", "steps"));
        Place profile = place.required("profile");
        Optional<Profile> known = Profile.find(profile.text());
        if (known.isEmpty()) {
            throw profile.fault("no such profile: " + profile.text());
        }
        List<Step> steps = new ArrayList<>();
        for (Place step : place.required("steps").list()) {
            steps.add(step(step));
        }
        return new Trace(place.text("name"), role(place.required("tested")), known.get(), goal(place), steps);
    }

    private static Role role(Place place) throws TraceException {
        return switch (place.text()) {
            case "client" -> Role.CLIENT;
            case "server" -> Role.SERVER;
            default -> throw place.fault("'client' or 'server' is expected here");
        };
    }

    private static Trace.Goal goal(Place trace) throws TraceException {
        Optional<Place> goal = trace.optional("goal");
        if (goal.isEmpty()) {
            return new Trace.Goal("", List.of(), List.of());
        }
        goal.get().only(List.of("text", "covers", "citations"));
        return new Trace.Goal(
                goal.get().text("text", ""),
                goal.get().texts("covers"),
                goal.get().texts("citations"));
    }

    private static Step step(Place place) throws TraceException {
        List<List<String>> also = new ArrayList<>();
        for (Place other : place.list("also")) {
            List<String> patterns = new ArrayList<>();
            for (Place pattern : other.list()) {
                patterns.add(pattern(pattern));
            }
            also.add(patterns);
        }
        List<String> expect = new ArrayList<>();
        for (Place pattern : place.list("expect")) {
            expect.add(pattern(pattern));
        }
        return new Step(action(place), expect, also, place.texts("through"), place.texts("citations"));
    }

    private static String pattern(Place place) throws TraceException {
        if (!place.text().matches("[A-Z][A-Za-z]*(\\([^()]*\\))?[?*]?")) {
            throw place.fault("no pattern of an observation: '" + place.text() + "'");
        }
        return place.text();
    }

    private static Action action(Place place) throws TraceException {
        List<String> present = place.keys().stream().filter(ACTIONS::contains).toList();
        if (present.size() != 1) {
            throw place.fault("a step has one of " + String.join(", ", ACTIONS));
        }
        String key = present.get(0);
        return switch (key) {
            case "send" -> {
                only(place, key, "arguments", "transform");
                yield new Send(symbol(place));
            }
            case "call" -> {
                only(place, key, "content");
                yield new Call(operation(place.required(key)), Bytes.fromHex(place.hex("content")));
            }
            case "pass" -> {
                only(place, key);
                yield new Pass(place.required(key).number());
            }
            case "transport" -> {
                only(place, key);
                if (!place.text(key).equals("closed")) {
                    throw place.required(key).fault("only 'closed' is expected here");
                }
                yield new CloseTransport();
            }
            case "reconnect" -> {
                only(place, key);
                yield new Reconnect();
            }
            default -> {
                only(place, key, "result");
                if (!OPERATIONS.contains(place.text(key))) {
                    throw place.required(key).fault("no such operation: " + place.text(key));
                }
                yield new Force(
                        place.text(key), place.has("result") ? Optional.of(place.text("result")) : Optional.empty());
            }
        };
    }

    private static void only(Place place, String... keys) throws TraceException {
        place.only(Stream.concat(Stream.of(keys), EXPECTATION.stream()).toList());
    }

    private static Operation operation(Place place) throws TraceException {
        for (Operation operation : Operation.values()) {
            if (operation.toString().equals(place.text())) {
                return operation;
            }
        }
        throw place.fault("no such call: " + place.text());
    }

    private static Symbol symbol(Place place) throws TraceException {
        Place send = place.required("send");
        Optional<Kind> kind = Kind.find(send.text());
        if (kind.isEmpty()) {
            throw send.fault("no such symbol: " + send.text());
        }
        TreeMap<String, String> arguments = new TreeMap<>();
        if (place.has("arguments")) {
            Place given = place.required("arguments");
            given.only(kind.get().arguments());
            for (String name : given.keys()) {
                arguments.put(name, given.text(name));
            }
        }
        List<Transformation> transformations = new ArrayList<>();
        for (Place one : place.list("transform")) {
            transformations.add(Transformations.read(one));
        }
        return new Symbol(kind.get(), arguments, transformations);
    }
}
