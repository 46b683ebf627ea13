package org.spectls.compiler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.source.SourceSet;
import org.spectls.compiler.syntax.Declaration;
import org.spectls.compiler.syntax.Expression;
import org.spectls.compiler.syntax.Expression.Binary;
import org.spectls.compiler.syntax.Expression.Operator;
import org.spectls.compiler.syntax.SpecFile;

class ParserTest {
    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void goesOnWithTheNextDeclaration() {
        List<Declaration> declarations = parse("""
                const a: int = 1
                const b: = 2
                /// Fine.
                const c: int = 3
                machine { }
                record R { x: int }
                """);

        assertThat(declarations).extracting(d -> d.name().text()).containsExactly("a", "c", "R");
        assertThat(diagnostics.sorted())
                .extracting(d -> d.at().line() + ":" + d.at().column() + " " + d.message())
                .containsExactly("2:10 unexpected `=` in a type", "5:9 unexpected `{` in a machine");
    }

    @Test
    void bindsOperatorsAsTheTableSays() {
        assertThat(shape("a || b && c == d + e * f")).isEqualTo("(a OR (b AND (c EQ (d ADD (e MULTIPLY f)))))");
        assertThat(shape("!a.b && c present")).isEqualTo("(!a.b AND c present)");
        assertThat(shape("a - b - c")).isEqualTo("((a SUBTRACT b) SUBTRACT c)");
        assertThat(shape("a or b || c")).isEqualTo("(a or (b OR c))");
        assertThat(shape("(a or b) == c")).isEqualTo("((a or b) EQ c)");
        assertThat(shape("x in xs && a contains b")).isEqualTo("(xs has x AND a has b)");
        assertThat(shape("any x in xs where x && y || z")).isEqualTo("(any x: xs, ((x AND y) OR z))");
    }

    @Test
    void readsLiterals() {
        assertThat(expression("0x10"))
                .isEqualTo(new Expression.NumberLiteral(16, expression("0x10").span()));
        assertThat(((Expression.DurationLiteral) expression("2min")).millis()).isEqualTo(120_000);
        assertThat(((Expression.DurationLiteral) expression("250ms")).millis()).isEqualTo(250);
        assertThat(((Expression.TextLiteral) expression("\"a \\\"b\\\" \\\\ \\n\"")).value())
                .isEqualTo("a \"b\" \\ \n");
    }

    @Test
    void letsWordsOfTheLanguageNameThings() {
        assertThat(parse("record state { type: int, timer: int, result: bool }"))
                .hasSize(1);
        assertThat(diagnostics.hasErrors()).isFalse();
    }

    private List<Declaration> parse(String text) {
        return Parser.parse(SourceSet.of("a.tls", text), diagnostics).stream()
                .map(SpecFile::declarations)
                .flatMap(List::stream)
                .toList();
    }

    private Expression expression(String text) {
        Declaration.ConstDecl constant =
                (Declaration.ConstDecl) parse("const x: int = " + text).get(0);
        return constant.parameter().initial().orElseThrow();
    }

    private String shape(String text) {
        return shape(expression(text));
    }

    private static String shape(Expression e) {
        if (e instanceof Binary b) {
            return "(" + shape(b.left()) + " " + operator(b.operator()) + " " + shape(b.right()) + ")";
        } else if (e instanceof Expression.Default d) {
            return "(" + shape(d.optional()) + " or " + shape(d.fallback()) + ")";
        } else if (e instanceof Expression.Not n) {
            return "!" + shape(n.operand());
        } else if (e instanceof Expression.Presence p) {
            return shape(p.target()) + (p.present() ? " present" : " absent");
        } else if (e instanceof Expression.Contains c) {
            return shape(c.list()) + " has " + shape(c.element());
        } else if (e instanceof Expression.Select s) {
            return shape(s.target()) + "." + s.name();
        } else if (e instanceof Expression.Query q) {
            return "(any " + q.variable() + ": " + shape(q.source()) + ", " + shape(q.condition()) + ")";
        }
        return ((Expression.NameUse) e).name().text();
    }

    private static String operator(Operator operator) {
        return operator.name();
    }
}
