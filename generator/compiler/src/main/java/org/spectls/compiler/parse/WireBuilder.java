package org.spectls.compiler.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spectls.compiler.syntax.Declaration.EnumDecl;
import org.spectls.compiler.syntax.Declaration.MemberSyntax;
import org.spectls.compiler.syntax.Declaration.StructDecl;
import org.spectls.compiler.syntax.Declaration.TypedefDecl;
import org.spectls.compiler.syntax.Name;
import org.spectls.compiler.syntax.WireSyntax.Atom;
import org.spectls.compiler.syntax.WireSyntax.BodySyntax;
import org.spectls.compiler.syntax.WireSyntax.Bounds;
import org.spectls.compiler.syntax.WireSyntax.CaseSyntax;
import org.spectls.compiler.syntax.WireSyntax.ConstantSyntax;
import org.spectls.compiler.syntax.WireSyntax.ContextSyntax;
import org.spectls.compiler.syntax.WireSyntax.EmptyBody;
import org.spectls.compiler.syntax.WireSyntax.FieldSyntax;
import org.spectls.compiler.syntax.WireSyntax.FieldType;
import org.spectls.compiler.syntax.WireSyntax.Fixed;
import org.spectls.compiler.syntax.WireSyntax.NameAtom;
import org.spectls.compiler.syntax.WireSyntax.NamedType;
import org.spectls.compiler.syntax.WireSyntax.NumberAtom;
import org.spectls.compiler.syntax.WireSyntax.OpaqueBody;
import org.spectls.compiler.syntax.WireSyntax.OpaqueType;
import org.spectls.compiler.syntax.WireSyntax.Rest;
import org.spectls.compiler.syntax.WireSyntax.SelectType;
import org.spectls.compiler.syntax.WireSyntax.Sizing;
import org.spectls.compiler.syntax.WireSyntax.StructBody;
import org.spectls.compiler.syntax.WireSyntax.Term;
import org.spectls.grammar.SpecParser;
import org.spectls.grammar.SpecParser.CaseBodyContext;
import org.spectls.grammar.SpecParser.ConstAtomContext;
import org.spectls.grammar.SpecParser.ConstExprContext;
import org.spectls.grammar.SpecParser.ConstTermContext;
import org.spectls.grammar.SpecParser.ContextArgumentsContext;
import org.spectls.grammar.SpecParser.DocContext;
import org.spectls.grammar.SpecParser.EnumItemContext;
import org.spectls.grammar.SpecParser.FieldContext;
import org.spectls.grammar.SpecParser.FieldTypeContext;
import org.spectls.grammar.SpecParser.SelectCaseContext;
import org.spectls.grammar.SpecParser.SizingContext;

/** Enums, structs and type names. */
final class WireBuilder {
    private final Nodes nodes;

    WireBuilder(Nodes nodes) {
        this.nodes = nodes;
    }

    EnumDecl enumeration(SpecParser.EnumDeclContext node, @Nullable DocContext doc) {
        List<MemberSyntax> members = new ArrayList<>();
        Optional<Long> width = Optional.empty();
        for (EnumItemContext item : node.enumItem()) {
            if (item instanceof SpecParser.EnumMemberContext member) {
                members.add(member(member));
            } else if (item instanceof SpecParser.EnumWidthContext last) {
                width = Optional.of(nodes.number(last.code()));
            }
        }
        Name name = nodes.name(node.name());
        return new EnumDecl(name, node.CLOSED() != null, members, width, nodes.note(name.span(), doc, node.cite()));
    }

    StructDecl struct(SpecParser.StructDeclContext node, @Nullable DocContext doc) {
        Name name = nodes.name(node.name());
        List<ContextSyntax> context = node.contextParam().stream()
                .map(parameter -> new ContextSyntax(nodes.name(parameter.type), nodes.name(parameter.parameter)))
                .toList();
        List<FieldSyntax> fields = node.field().stream().map(this::field).toList();
        return new StructDecl(name, context, fields, nodes.note(name.span(), doc, node.cite()));
    }

    TypedefDecl typedef(SpecParser.TypedefDeclContext node, @Nullable DocContext doc) {
        Name name = nodes.name(node.name());
        return new TypedefDecl(
                name, fieldType(node.fieldType()), sizing(node.sizing()), nodes.note(name.span(), doc, node.cite()));
    }

    private MemberSyntax member(SpecParser.EnumMemberContext node) {
        Name name = nodes.name(node.name());
        Optional<Long> last = node.code().size() > 1 ? Optional.of(nodes.number(node.code(1))) : Optional.empty();
        return new MemberSyntax(name, nodes.number(node.code(0)), last, nodes.note(name.span(), node.doc(), List.of()));
    }

    private FieldSyntax field(FieldContext node) {
        Name name = nodes.name(node.name());
        return new FieldSyntax(
                name,
                fieldType(node.fieldType()),
                sizing(node.sizing()),
                node.OPTIONAL() != null,
                Optional.ofNullable(node.uniqueBy()).map(by -> nodes.name(by.name())),
                nodes.note(name.span(), node.doc(), node.cite()));
    }

    private FieldType fieldType(FieldTypeContext node) {
        if (node instanceof SpecParser.SelectTypeContext select) {
            List<CaseSyntax> cases =
                    select.selectCase().stream().map(this::selectCase).toList();
            return new SelectType(nodes.name(select.name()), cases, nodes.span(select.getStart(), select.getStart()));
        }
        return node instanceof SpecParser.NamedTypeContext named
                ? new NamedType(nodes.name(named.struct), context(named.contextArguments()))
                : new OpaqueType(nodes.span(node));
    }

    private CaseSyntax selectCase(SelectCaseContext node) {
        return new CaseSyntax(
                nodes.names(node.name()), body(node.caseBody()), nodes.span(node.getStart(), node.getStart()));
    }

    private BodySyntax body(CaseBodyContext node) {
        if (node instanceof SpecParser.NamedBodyContext named) {
            return new StructBody(nodes.name(named.struct), context(named.contextArguments()));
        }
        return node instanceof SpecParser.EmptyBodyContext ? new EmptyBody() : new OpaqueBody();
    }

    private List<Name> context(@Nullable ContextArgumentsContext node) {
        return node == null ? List.of() : nodes.names(node.name());
    }

    private Optional<Sizing> sizing(@Nullable SizingContext node) {
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof SpecParser.FixedSizeContext fixed) {
            return Optional.of(new Fixed(constant(fixed.constExpr()), nodes.span(node)));
        }
        if (node instanceof SpecParser.VectorSizeContext vector) {
            Optional<ConstantSyntax> to = Optional.ofNullable(vector.to).map(this::constant);
            return Optional.of(new Bounds(constant(vector.from), to, nodes.span(node)));
        }
        return Optional.of(new Rest(nodes.span(node)));
    }

    private ConstantSyntax constant(ConstExprContext node) {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < node.constTerm().size(); i++) {
            boolean negative = i > 0 && node.constOperator(i - 1).MINUS() != null;
            ConstTermContext term = node.constTerm(i);
            Optional<Atom> exponent =
                    term.constAtom().size() > 1 ? Optional.of(atom(term.constAtom(1))) : Optional.empty();
            terms.add(new Term(negative, atom(term.constAtom(0)), exponent));
        }
        return new ConstantSyntax(terms, nodes.span(node));
    }

    private Atom atom(ConstAtomContext node) {
        return node.name() == null ? new NumberAtom(nodes.number(node.code())) : new NameAtom(nodes.name(node.name()));
    }
}
