package org.spectls.coverage.testing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.spectls.compiler.FrontEnd;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceSet;
import org.spectls.coverage.data.CoverageData;
import org.spectls.coverage.data.DecisionVector;
import org.spectls.coverage.data.EndpointCounts;
import org.spectls.coverage.data.PropertyCounts;
import org.spectls.coverage.data.TransitionPair;

/** A specification of a door, and counts of it. */
public final class Doors {
    public static final SourceSet SOURCES = SourceSet.of("door.tls", """
        /// Why a door gives up.
        enum { burgled(1), (255) } Trouble;

        failure Trouble {
            malformed truncated, trailing_bytes, bad_length, unknown_value -> burgled
            malformed unknown_case, duplicate, oversize -> burgled
        }

        /// Tells the neighbours.
        output alarm(trouble: Trouble)

        /// Push it.
        call push(key: int, worn: bool, oiled: bool)
        /// Pull it shut.
        call pull()

        /// A door that shuts itself, and knows its key.
        machine Door {
            on other call -> reject
            on other      -> ignore
            timer shuts

            initial state Shut {
                on push(key, worn, oiled)
                    require key > 0 else burgled as wrong_key RFC1 2
                    when key == 7 && (worn || oiled) as fits -> Open do start shuts(5s)
                    otherwise as sticks -> stay
            }

            /// Wide open, </script> and all.
            state Open {
                on pull  -> Shut do stop shuts
                on shuts -> Shut
            }
        }

        /// A house with a door.
        endpoint House {
            machines Door
            on fail(trouble) do alarm(trouble)
        }

        /// Doors are shut before they are opened again.
        property shut_again of House: always (!event push || Door in Shut)
        """);

    public static final String STACK = "org.example.house";

    private Doors() {}

    public static Model model() {
        Diagnostics diagnostics = new Diagnostics();
        return FrontEnd.compile(SOURCES, diagnostics).orElseThrow(() -> new AssertionError(diagnostics.sorted()));
    }

    /** Of a house in which these transitions happened one after the other. */
    public static CoverageData walked(String... transitions) {
        Map<String, Long> counts = new TreeMap<>();
        Map<TransitionPair, Long> pairs = new TreeMap<>();
        for (int i = 0; i < transitions.length; i++) {
            counts.merge(transitions[i], 1L, Long::sum);
            if (i > 0) {
                pairs.merge(new TransitionPair(transitions[i - 1], transitions[i]), 1L, Long::sum);
            }
        }
        return data(
                new EndpointCounts(1, new TreeMap<>(counts), new TreeMap<>(pairs), new TreeMap<>(), new TreeMap<>()));
    }

    /** Of a house in which a decision was made with these atoms and outcomes, each once, as in {@code 10=1}. */
    public static CoverageData decided(String decision, String... vectors) {
        Map<DecisionVector, Long> counts = new TreeMap<>();
        for (String vector : vectors) {
            List<String> parts = List.of(vector.split("=", -1));
            counts.put(new DecisionVector(decision, parts.get(0), parts.get(1).equals("1")), 1L);
        }
        return data(new EndpointCounts(
                1,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(counts),
                new TreeMap<>(Map.of("shut_again", new PropertyCounts(2, 1)))));
    }

    private static CoverageData data(EndpointCounts counts) {
        return new CoverageData(STACK, SOURCES.fingerprint(), new TreeMap<>(Map.of("House", counts)));
    }
}
