package org.spectls.compiler.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.Vocabulary;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.spectls.grammar.SpecLexer;

/** Words for sets of tokens. */
final class Expected {
    private static final int TOO_MANY = 8;
    private static final Vocabulary WORDS = SpecLexer.VOCABULARY;
    private static final Set<Integer> OPERATORS = Set.of(
            SpecLexer.CONTAINS,
            SpecLexer.IN,
            SpecLexer.OR_ELSE,
            SpecLexer.PRESENT,
            SpecLexer.ABSENT,
            SpecLexer.OPT_DOT,
            SpecLexer.EQ,
            SpecLexer.NE,
            SpecLexer.LE,
            SpecLexer.GE,
            SpecLexer.AND,
            SpecLexer.OR,
            SpecLexer.LT,
            SpecLexer.GT,
            SpecLexer.PLUS,
            SpecLexer.MINUS,
            SpecLexer.STAR,
            SpecLexer.DOT,
            SpecLexer.LBRACKET);
    private static final Set<Integer> EXPRESSION = Set.of(
            SpecLexer.IDENTIFIER,
            SpecLexer.NUMBER,
            SpecLexer.HEX,
            SpecLexer.STRING,
            SpecLexer.DURATION,
            SpecLexer.TRUE,
            SpecLexer.FALSE,
            SpecLexer.ABSENT,
            SpecLexer.ANY,
            SpecLexer.ALL,
            SpecLexer.FIRST,
            SpecLexer.IF,
            SpecLexer.NOT,
            SpecLexer.LPAREN,
            SpecLexer.LBRACKET,
            SpecLexer.TRANSCRIPT);
    private static final Map<String, String> CONSTRUCTS = Map.ofEntries(
            Map.entry("enumDecl", "an enum"),
            Map.entry("structDecl", "a struct"),
            Map.entry("field", "a field"),
            Map.entry("selectCase", "a case"),
            Map.entry("sizing", "a size"),
            Map.entry("tableDecl", "a table"),
            Map.entry("row", "a row"),
            Map.entry("recordDecl", "a record"),
            Map.entry("params", "parameters"),
            Map.entry("typeRef", "a type"),
            Map.entry("failureDecl", "the failures"),
            Map.entry("endpointDecl", "an endpoint"),
            Map.entry("machineDecl", "a machine"),
            Map.entry("submachineDecl", "a submachine"),
            Map.entry("phase", "a phase"),
            Map.entry("state", "a state"),
            Map.entry("useMachine", "the use of a submachine"),
            Map.entry("handler", "a handler"),
            Map.entry("step", "a step"),
            Map.entry("alternative", "an alternative"),
            Map.entry("outcome", "an outcome"),
            Map.entry("effectList", "effects"),
            Map.entry("fragmentDecl", "a fragment"),
            Map.entry("propertyExpr", "a property"),
            Map.entry("listItem", "a list"),
            Map.entry("expr", "an expression"));

    private Expected() {}

    /** Such as {@code `;`, `}` or a name}; empty when that would be a long list without information. */
    static Optional<String> describe(IntervalSet tokens) {
        boolean expression = tokens.contains(SpecLexer.NUMBER) && tokens.contains(SpecLexer.IF);
        boolean operator = tokens.contains(SpecLexer.OR_ELSE) && tokens.contains(SpecLexer.PRESENT);
        boolean name = tokens.contains(SpecLexer.IDENTIFIER);
        List<String> words = new ArrayList<>();
        if (expression) {
            words.add("an expression");
        } else if (name) {
            words.add("a name");
        }
        for (int token : tokens.toArray()) {
            boolean covered = (expression && EXPRESSION.contains(token))
                    || (operator && OPERATORS.contains(token))
                    || (name && (token == SpecLexer.IDENTIFIER || soft(token)))
                    || token == SpecLexer.DOC_COMMENT
                    || token == SpecLexer.CITATION;
            if (!covered) {
                words.add(word(token));
            }
        }
        if (operator) {
            words.add("an operator");
        }
        return words.isEmpty() || words.size() > TOO_MANY ? Optional.empty() : Optional.of(join(words));
    }

    /** What a grammar rule is called, when it is worth naming. */
    static Optional<String> construct(String rule) {
        return Optional.ofNullable(CONSTRUCTS.get(rule));
    }

    static boolean keyword(int token) {
        return token >= SpecLexer.ALL && token <= SpecLexer.WITH;
    }

    static boolean soft(int token) {
        return token >= SpecLexer.ALWAYS && token <= SpecLexer.VIEW;
    }

    private static String word(int token) {
        if (token == Token.EOF) {
            return "the end of the file";
        }
        return switch (token) {
            case SpecLexer.IDENTIFIER -> "a name";
            case SpecLexer.NUMBER, SpecLexer.HEX -> "a number";
            case SpecLexer.STRING -> "a text";
            case SpecLexer.DURATION -> "a duration";
            default -> {
                String literal = WORDS.getLiteralName(token);
                yield literal == null
                        ? WORDS.getSymbolicName(token)
                        : "`" + literal.substring(1, literal.length() - 1) + "`";
            }
        };
    }

    private static String join(List<String> all) {
        List<String> words = all.stream().distinct().toList();
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
