package org.spectls.suite.explore;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.spectls.interpreter.Happening.Decoded;
import org.spectls.interpreter.Interpreter;
import org.spectls.puppet.symbol.Kind;
import org.spectls.puppet.symbol.Symbol;
import org.spectls.puppet.symbol.Transformation;
import org.spectls.puppet.trace.Action;
import org.spectls.puppet.trace.Action.Send;
import org.spectls.puppet.trace.Profile;
import org.spectls.suite.values.Mutation;
import org.spectls.suite.values.Mutations;

/** What else could have been sent in place of a message that was sent as it should be, as far as it was not tried. */
final class Variants {
    /** A message that is otherwise than it should be. */
    record Variant(String message, Mutation mutation, Action action) {}

    /** In these, messages may say what they say in no other. */
    private static final Set<Profile> THOROUGH = EnumSet.of(Profile.EVERYTHING, Profile.NAMES);

    private static final String HANDSHAKE = "handshake";
    private static final String HEARTBEAT = "heartbeat";

    private final Mutations mutations;
    private final Set<String> tried = new HashSet<>();

    Variants(Interpreter interpreter) {
        this.mutations = new Mutations(interpreter);
    }

    /**
     * The variants of what was sent.
     *
     * @param node where it was sent
     * @param seen what followed
     * @param thorough whether all values are tried in each configuration, and forms not at all
     */
    List<Variant> of(Action action, Node node, Seen seen, boolean thorough) {
        List<Variant> variants = new ArrayList<>();
        if (action instanceof Send send
                && isAsItShouldBe(send.symbol())
                && (thorough || send.symbol().transformations().isEmpty())
                && seen.messages().size() == 1) {
            Decoded message = seen.messages().get(0);
            boolean framed = message.channel().equals(HANDSHAKE);
            String place = taken(message.message(), seen) + (node.key().data().contains("established") ? " again" : "");
            int base = message.channel().equals(HEARTBEAT) ? 1 : 0;
            for (Mutation mutation : mutations.of(message.value(), base, framed)) {
                if (thorough && mutation.kind() == Mutation.Kind.FORM) {
                    continue;
                }
                String where = thorough
                        ? place + node.route().profile() + send.symbol().transformations()
                        : place(mutation, place, node.route().profile(), seen);
                if (tried.add(where + message.message() + " " + mutation.name())) {
                    variants.add(new Variant(
                            message.message(),
                            mutation,
                            new Send(send.symbol()
                                    .transformed(mutation.transformations().toArray(new Transformation[0])))));
                }
            }
        }
        return variants;
    }

    /** What does not decode is the same to every state; what a message says may be judged by state and configuration. */
    private static String place(Mutation mutation, String place, Profile profile, Seen seen) {
        if (mutation.kind() == Mutation.Kind.FORM) {
            return "";
        }
        return isOfExtensions(mutation) || THOROUGH.contains(profile)
                ? seen.transitions() + " " + profile + " "
                : place + " ";
    }

    /** Whether it was taken, and says something that other parts of the message may be judged by. */
    boolean bearsAnother(Variant variant, Seen seen) {
        return !taken(variant.message(), seen).isEmpty()
                && (isOfExtensions(variant.mutation())
                        || variant.mutation().name().matches("\\w+ = \\D\\w*"));
    }

    /** The transition that took the message. */
    private static String taken(String message, Seen seen) {
        return seen.transitions().stream()
                .filter(transition -> transition.replaceAll("[!/].*", "").endsWith("." + message))
                .findFirst()
                .orElse("");
    }

    /** Whether an extension as a whole is there that was not, or the other way round. */
    static boolean isOfExtensions(Mutation mutation) {
        return mutation.name().matches("extensions (with|without) \\w+");
    }

    private static boolean isAsItShouldBe(Symbol symbol) {
        return symbol.arguments().isEmpty()
                && symbol.kind() != Kind.FINISHED_BAD
                && symbol.kind() != Kind.CLIENT_KEY_EXCHANGE_GARBAGE
                && symbol.kind() != Kind.CERTIFICATE_VERIFY_BAD
                && symbol.kind() != Kind.SERVER_KEY_EXCHANGE_BAD;
    }
}
