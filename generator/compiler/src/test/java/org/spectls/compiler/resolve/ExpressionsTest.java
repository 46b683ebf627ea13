package org.spectls.compiler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Expr.Binary;
import org.spectls.compiler.model.Expr.Construct;
import org.spectls.compiler.model.Machine.Assignment;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.testing.Specs;

class ExpressionsTest {
    private final Model model = Specs.feature("expressions");

    @Test
    void looksUpBodiesByTagInListsThatMayBeAbsent() {
        Expr.Default port = (Expr.Default) body("port_of");
        Expr.FieldGet value = (Expr.FieldGet) port.optional();
        Expr.TagLookup lookup = (Expr.TagLookup) value.target();

        assertThat(port.type()).isEqualTo(Type.INT);
        assertThat(value.lifted()).isTrue();
        assertThat(value.type()).isEqualTo(new Type.Optional(Type.INT));
        assertThat(lookup.tag()).isEqualTo("port");
        assertThat(lookup.type()).isEqualTo(new Type.Optional(new Type.Struct("Port")));
        assertThat(lookup.list()).isInstanceOf(Expr.Default.class);
        assertThat(lookup.list().type()).isEqualTo(new Type.ListOf(new Type.Struct("Option")));
    }

    @Test
    void looksUpEmptyBodiesFirstElementsAndSelects() {
        Expr.Presence flagged = (Expr.Presence) body("flagged");

        assertThat(flagged.target().type()).isEqualTo(new Type.Optional(Type.UNIT));
        assertThat(body("first_option")).isInstanceOf(Expr.ElementAt.class);
        assertThat(((Expr.TagLookup) body("body_port")).list().type()).isEqualTo(new Type.Select("Option", "body"));
    }

    @Test
    void writesCoercionsAsNodes() {
        Binary widened = (Binary) body("widened");
        Binary classified = (Binary) body("classified");
        Binary joined = (Binary) body("joined");

        assertThat(widened.left().type()).isEqualTo(Type.LONG);
        assertThat(widened.right()).isInstanceOf(Expr.Widen.class);
        assertThat(classified.operator()).isEqualTo(Expr.Operator.CONCAT);
        assertThat(classified.type()).isEqualTo(new Type.Secret(Type.BYTES));
        assertThat(classified.right()).isInstanceOf(Expr.Classify.class);
        assertThat(((Binary) joined.left()).left()).isInstanceOf(Expr.BytesLit.class);
        assertThat(joined.type()).isEqualTo(Type.BYTES);
    }

    @Test
    void buildsStructsWithTaggedItems() {
        Construct offer = (Construct) body("offered");
        Expr.ListLit options = (Expr.ListLit) ((Expr.Some) offer.fields().get(1).value()).value();
        List<Expr.Tagged> tagged =
                options.items().stream().map(item -> (Expr.Tagged) item.value()).toList();

        assertThat(offer.fields().get(0).value()).isInstanceOf(Expr.Widen.class);
        assertThat(options.items().get(0).condition()).isPresent();
        assertThat(tagged).extracting(Expr.Tagged::tag).containsExactly("port", "name", "flag");
        assertThat(tagged.get(1).body().type()).isEqualTo(new Type.Struct("Name"));
        assertThat(tagged.get(2).body()).isInstanceOf(Expr.EmptyBody.class);
    }

    @Test
    void assignsEveryFieldInDeclaredOrder() {
        Construct choice = (Construct) body("chosen");

        assertThat(choice.fields()).extracting(Assignment::name).containsExactly("port", "name", "serial");
        assertThat(choice.fields().get(0).value()).isInstanceOf(Expr.Absent.class);
        assertThat(choice.fields().get(1).value()).isInstanceOf(Expr.BytesLit.class);
    }

    @Test
    void goesThroughLists() {
        Expr.Comprehension names = (Expr.Comprehension) body("names");
        Binary same = (Binary) body("same");

        assertThat(names.type()).isEqualTo(new Type.ListOf(Type.BYTES));
        assertThat(((Binary) same.left()).right().type()).isEqualTo(new Type.ListOf(Type.INT));
        assertThat(((Expr.Not) same.right()).operand()).isInstanceOf(Expr.Query.class);
    }

    private Expr body(String function) {
        return model.functions().stream()
                .filter(f -> f.name().equals(function))
                .findFirst()
                .flatMap(f -> f.body())
                .orElseThrow();
    }
}
