package org.spectls.diagram.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.source.Span;
import org.spectls.diagram.testing.Specifications;

class KnowledgeTest {
    private static final String SPECIFICATION = """
            config none: int?
            config some: int? = 3
            config empty: [int] = []
            config yes: bool = true
            const four: int = 2 + 2
            fn twice(condition: bool) -> bool = condition && condition
            fn question(open: bool, number: int) -> bool = %s
            """;

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    yes                             | true
                    !yes                            | false
                    open                            | unknown
                    open && yes                     | unknown
                    open && !yes                    | false
                    open or_else yes                | true
                    none present                    | false
                    none absent                     | true
                    some present                    | true
                    (none or 7) == 7                | true
                    (some or 7) == 7                | false
                    some or_seven == number         | unknown
                    empty == []                     | true
                    length(empty) > 0               | false
                    length([1, 2]) >= 2             | true
                    any e in empty where e > number | false
                    all e in empty where e > number | true
                    empty contains number           | false
                    if yes then !yes else open      | false
                    if open then yes else yes       | unknown
                    twice(yes)                      | true
                    twice(open)                     | unknown
                    """)
    void answersOnlyWhatIsCertain(String question, String answer) {
        String written = question.replace("or_else", "||").replace("some or_seven", "(some or 7)");
        Model model = Specifications.of(SPECIFICATION.formatted(written));
        Optional<Boolean> truth = model.functions().stream()
                .filter(function -> function.name().equals("question"))
                .flatMap(function -> function.body().stream())
                .map(body -> new Knowledge(model).of(body, Map.of()).truth())
                .findFirst()
                .orElseThrow();
        assertThat(truth.map(String::valueOf).orElse("unknown")).isEqualTo(answer);
    }

    @Test
    void takesWhatIsKnownToBeHeldAndNothingElse() {
        Model model = Specifications.of(SPECIFICATION.formatted("open"));
        Knowledge knowledge = new Knowledge(model);

        assertThat(knowledge.of(held("some"), Map.of())).isEqualTo(new Known.Scalar(3L));
        assertThat(knowledge.of(held("none"), Map.of())).isEqualTo(Known.Lack.UNKNOWN);
    }

    private static Expr held(String config) {
        Span nowhere = new Span("", 1, 1, 1, 1);
        Expr optional = new Expr.Var(config, Expr.VarKind.CONFIG, new Type.Optional(Type.INT), nowhere);
        return new Expr.Held(optional, Type.INT, nowhere);
    }
}
