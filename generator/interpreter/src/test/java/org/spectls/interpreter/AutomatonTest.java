package org.spectls.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spectls.compiler.model.Property;
import org.spectls.compiler.source.Span;

class AutomatonTest {
    private static final Span HERE = new Span("test.tls", 1, 1, 1, 1);
    private static final Property A = atom("A");
    private static final Property B = atom("B");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void movesAsTheFormulaDoes(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            Property property = property(random);
            Automaton automaton = Automaton.of(property);
            Formula formula = Formula.of(property);
            int state = 0;
            for (int step = 0; step < 6; step++) {
                Map<Property, Boolean> facts = new LinkedHashMap<>();
                List.of(A, B).forEach(atom -> facts.put(atom, random.nextBoolean()));
                state = next(automaton.states().get(state).move(), facts);
                formula = formula.after(
                        atom -> Optional.ofNullable(facts.get(atom)).orElseThrow());

                assertThat(automaton.states().get(state).certain()).isEqualTo(Formula.certain(formula));
            }
        }
    }

    @Test
    void givesUpWhereThereIsNoEnd() {
        Property inner = new Property.BinaryOp(Property.Binary.UNTIL, A, B, HERE);
        Property answered = new Property.BinaryOp(Property.Binary.LEADS_TO, B, inner, HERE);
        Property outer = new Property.BinaryOp(
                Property.Binary.UNTIL, answered, new Property.UnaryOp(Property.Unary.NOT, answered, HERE), HERE);

        assertThatThrownBy(() -> Automaton.of(outer))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("test.tls:1:1: too much of time inside time to be watched");
    }

    @Test
    void owesWhatHasToCome() {
        Automaton answered = Automaton.of(new Property.BinaryOp(Property.Binary.LEADS_TO, A, B, HERE));
        int asked = next(answered.states().get(0).move(), Map.of(A, true, B, false));
        int told = next(answered.states().get(asked).move(), Map.of(A, false, B, true));

        assertThat(answered.states().get(0).owes()).isFalse();
        assertThat(answered.states().get(asked).owes()).isTrue();
        assertThat(told).isZero();
    }

    @Test
    void owesNothingThatMustNotCome() {
        Automaton order = Automaton.of(new Property.BinaryOp(Property.Binary.BEFORE, A, B, HERE));

        assertThat(order.states()).hasSize(3).noneMatch(state -> state.certain().isEmpty() && state.owes());
    }

    private static int next(Automaton.Move move, Map<Property, Boolean> facts) {
        Automaton.Move current = move;
        while (current instanceof Automaton.Move.Either either) {
            boolean holds = Optional.ofNullable(facts.get(either.atom())).orElseThrow();
            current = holds ? either.holds() : either.fails();
        }
        return ((Automaton.Move.To) current).state();
    }

    /** Something of time over what is true in a step, and perhaps two of them. */
    private static Property property(Random random) {
        Property first = timed(random);
        return switch (random.nextInt(3)) {
            case 0 -> new Property.BinaryOp(Property.Binary.AND, first, timed(random), HERE);
            case 1 -> new Property.BinaryOp(Property.Binary.OR, first, timed(random), HERE);
            default -> first;
        };
    }

    private static Property timed(Random random) {
        List<Property> choices = new ArrayList<>();
        for (Property.Binary operator : Property.Binary.values()) {
            choices.add(new Property.BinaryOp(operator, moment(random), moment(random), HERE));
        }
        for (Property.Unary operator : Property.Unary.values()) {
            if (operator != Property.Unary.POSSIBLE) {
                choices.add(new Property.UnaryOp(operator, moment(random), HERE));
            }
        }
        return choices.get(random.nextInt(choices.size()));
    }

    private static Property moment(Random random) {
        Property atom = random.nextBoolean() ? A : B;
        return switch (random.nextInt(4)) {
            case 0 -> new Property.UnaryOp(Property.Unary.NOT, atom, HERE);
            case 1 -> new Property.BinaryOp(Property.Binary.AND, A, B, HERE);
            default -> atom;
        };
    }

    private static Property atom(String name) {
        return new Property.Sent(name, List.of(), HERE);
    }
}
