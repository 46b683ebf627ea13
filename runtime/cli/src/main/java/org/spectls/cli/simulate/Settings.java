package org.spectls.cli.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.spectls.compiler.model.Definition.ConfigDef;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Model;
import org.spectls.interpreter.Interpreter;
import org.spectls.interpreter.Value;

/**
 * What a simulation begins with.
 *
 * @param seed where its randomness comes from
 * @param configuration values as in {@code Client.renegotiation=true}, or without a side, for both; later ones count
 */
record Settings(long seed, List<String> configuration) {
    Settings {
        configuration = List.copyOf(configuration);
    }

    Settings withSeed(long other) {
        return new Settings(other, configuration);
    }

    Settings with(String assignment) {
        return new Settings(
                seed,
                Stream.concat(configuration.stream(), Stream.of(assignment)).toList());
    }

    /**
     * Both sides of a specification, before anything happens.
     *
     * @throws IllegalArgumentException when the configuration is not one of the specification's; the message is for a
     *     person
     */
    Simulation begin(Model model) {
        if (model.endpoints().isEmpty()) {
            throw new IllegalArgumentException("the specification has no endpoint");
        }
        Interpreter interpreter = new Interpreter(model);
        List<Map<String, Value>> given = List.of(new HashMap<>(), new HashMap<>());
        configuration.forEach(assignment -> assign(interpreter, assignment, given));
        return Simulation.of(
                TlsWorld.fits(interpreter)
                        ? new TlsWorld(interpreter, seed, given)
                        : new PlainWorld(interpreter, seed, given));
    }

    private static void assign(Interpreter interpreter, String assignment, List<Map<String, Value>> given) {
        int equals = assignment.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException(
                    "a configuration reads name=value or Side.name=value, not " + assignment);
        }
        String place = assignment.substring(0, equals).strip();
        String text = assignment.substring(equals + 1).strip();
        String name = place.substring(place.indexOf('.') + 1);
        ConfigDef config = interpreter.model().configs().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the specification has no configuration " + name));
        Value value;
        try {
            value = new Written(interpreter).value(config.type(), text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + " takes " + e.getMessage(), e);
        }
        for (int side : sides(interpreter.model(), place)) {
            given.get(side).put(name, value);
        }
    }

    private static List<Integer> sides(Model model, String place) {
        List<EndpointDef> endpoints = model.endpoints();
        int dot = place.indexOf('.');
        List<Integer> sides = new ArrayList<>();
        for (int side = 0; side < 2; side++) {
            String endpoint =
                    endpoints.get(Math.min(side, endpoints.size() - 1)).name();
            String name = endpoints.size() == 1 ? endpoint + (side + 1) : endpoint;
            if (dot < 0 || name.equalsIgnoreCase(place.substring(0, dot))) {
                sides.add(side);
            }
        }
        if (sides.isEmpty()) {
            throw new IllegalArgumentException("there is no side called " + place.substring(0, dot));
        }
        return sides;
    }
}
