package org.spectls.compiler.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.model.Definition.ConfigDef;
import org.spectls.compiler.model.Definition.ConstDef;
import org.spectls.compiler.model.Definition.EventDef;
import org.spectls.compiler.model.Definition.ExternTypeDef;
import org.spectls.compiler.model.Definition.FailureDef;
import org.spectls.compiler.model.Definition.FaultRule;
import org.spectls.compiler.model.Definition.FunctionDef;
import org.spectls.compiler.model.Definition.OperationDef;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Definition.RecordDef;
import org.spectls.compiler.model.Definition.TableDef;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.syntax.Declaration;
import org.spectls.compiler.syntax.Declaration.ConfigDecl;
import org.spectls.compiler.syntax.Declaration.ConstDecl;
import org.spectls.compiler.syntax.Declaration.FailureDecl;
import org.spectls.compiler.syntax.Declaration.FunctionDecl;
import org.spectls.compiler.syntax.Declaration.TableDecl;
import org.spectls.compiler.syntax.Name;
import org.spectls.compiler.syntax.ParameterSyntax;

/** Enters every declaration's types into the world, before any expression is looked at. */
final class Definitions {
    /** The decoders' faults, by the names that the kernel gives them. */
    static final Set<String> FAULTS = Set.of(
            "truncated", "trailing_bytes", "bad_length", "unknown_value", "unknown_case", "duplicate", "oversize");

    private final World world;
    private final TypeResolver types;

    Definitions(World world, TypeResolver types) {
        this.world = world;
        this.types = types;
    }

    void enter() {
        Declarations declarations = world.declarations;
        declarations
                .of(Declaration.ExternTypeDecl.class)
                .forEach(d -> world.externTypes.put(
                        d.name().text(), new ExternTypeDef(d.name().text(), d.secret(), d.note())));
        declarations.of(TableDecl.class).forEach(this::columns);
        declarations
                .of(Declaration.RecordDecl.class)
                .forEach(d -> world.records.put(
                        d.name().text(), new RecordDef(d.name().text(), parameters(d.fields()), d.note())));
        declarations.of(FunctionDecl.class).forEach(this::function);
        declarations.of(ConstDecl.class).forEach(this::constant);
        declarations.of(ConfigDecl.class).forEach(this::config);
        declarations
                .of(Declaration.EventDecl.class)
                .forEach(d -> world.events.put(
                        d.name().text(),
                        new EventDef(d.name().text(), d.kind(), parameters(d.parameters()), d.note())));
        declarations
                .of(Declaration.OperationDecl.class)
                .forEach(d -> world.operations.put(
                        d.name().text(),
                        new OperationDef(
                                d.name().text(), parameters(d.parameters()), types.resolve(d.result()), d.note())));
        declarations.of(FailureDecl.class).forEach(this::failure);
    }

    private void columns(TableDecl syntax) {
        TableDef rows = world.tables.get(syntax.name().text());
        if (rows != null) {
            world.tables.put(
                    rows.name(),
                    new TableDef(
                            rows.name(),
                            rows.bits(),
                            parameters(syntax.columns()),
                            rows.rows(),
                            rows.other(),
                            rows.note()));
        }
    }

    private void function(FunctionDecl syntax) {
        FunctionDef function = new FunctionDef(
                syntax.name().text(),
                parameters(syntax.parameters()),
                types.resolve(syntax.result()),
                Optional.empty(),
                syntax.generates(),
                syntax.reveals(),
                syntax.note());
        boolean takesSecret = function.params().stream()
                .anyMatch(p -> takesSecret(p.type(), syntax.body().isPresent()));
        boolean returnsSecret = Secrets.secret(world, function.result());
        if (takesSecret && !returnsSecret && !function.reveals() && !Types.isError(function.result())) {
            world.errors.report(
                    "TLS0703",
                    syntax.name().span(),
                    "`" + function.name() + "` takes a secret and returns `" + Types.show(function.result()) + "`",
                    "if that tells nothing of the secret, mark it `reveals` and say why in a `///` comment; else return `secret bytes`");
        }
        if (function.reveals() && function.note().doc().isEmpty()) {
            world.errors.report(
                    "TLS0704",
                    syntax.name().span(),
                    "`" + function.name() + "` reveals something of a secret and does not say why it may",
                    "write the reason above it: `/// ...`");
        }
        world.functions.put(function.name(), function);
    }

    /**
     * The types already see to it that no text of the specification takes a secret part of a record for a public one; what
     * the host does with a record is its own affair.
     */
    private boolean takesSecret(Type type, boolean body) {
        return Secrets.secret(world, type) && !(body && holdsRecords(type));
    }

    private static boolean holdsRecords(Type type) {
        Type held = Types.present(type);
        return held instanceof Type.Product || (held instanceof Type.ListOf list && holdsRecords(list.element()));
    }

    private void constant(ConstDecl syntax) {
        Param param = types.parameter(syntax.parameter());
        if (syntax.parameter().initial().isEmpty()) {
            world.errors.report(
                    "TLS0227", syntax.name().span(), "a constant has a value", "write `= ...` behind its type");
        }
        world.constants.put(
                param.name(),
                new ConstDef(
                        param.name(), param.type(), Types.error(syntax.name().span()), syntax.note()));
    }

    private void config(ConfigDecl syntax) {
        Param param = types.parameter(syntax.parameter());
        world.configs.put(param.name(), new ConfigDef(param.name(), param.type(), Optional.empty(), syntax.note()));
    }

    private void failure(FailureDecl syntax) {
        if (world.failure.isPresent()) {
            world.errors.report("TLS0202", syntax.name().span(), "the failures are declared already");
            return;
        }
        Type type = types.named(syntax.name());
        List<String> members = world.members(syntax.name().text());
        if (!(type instanceof Type.Named) || Types.isError(type)) {
            if (!Types.isError(type)) {
                world.errors.report("TLS0228", syntax.name().span(), "failures are members of an enum or a table");
            }
            return;
        }
        List<FaultRule> rules = new ArrayList<>();
        Map<String, Name> named = new HashMap<>();
        for (Declaration.FaultRuleSyntax rule : syntax.rules()) {
            if (!members.contains(rule.member().text())) {
                world.errors.unknown("TLS0205", "member of `" + syntax.name() + "`", rule.member(), members);
            }
            for (Name fault : rule.faults()) {
                if (!FAULTS.contains(fault.text())) {
                    world.errors.unknown("TLS0229", "decoding fault", fault, FAULTS);
                }
                Name first = named.putIfAbsent(fault.text(), fault);
                if (first != null) {
                    world.errors.report(Diagnostic.of("TLS0229", fault.span(), "`" + fault + "` is named twice")
                            .withRelated(first.span(), "named here first")
                            .withHint("say once what it earns"));
                }
                rules.add(new FaultRule(fault.text(), rule.member().text(), rule.note()));
            }
        }
        complete(syntax, named.keySet());
        world.failure = Optional.of(new FailureDef(syntax.name().text(), rules, syntax.note()));
    }

    private void complete(FailureDecl syntax, Set<String> named) {
        List<String> missing =
                FAULTS.stream().filter(fault -> !named.contains(fault)).sorted().toList();
        if (!missing.isEmpty()) {
            world.errors.report(
                    "TLS0229",
                    syntax.name().span(),
                    "nothing says what " + Words.quoted(missing) + (missing.size() == 1 ? " earns" : " earn"),
                    "add `malformed " + String.join(", ", missing) + " -> ...`");
        }
    }

    private List<Param> parameters(List<ParameterSyntax> syntax) {
        for (ParameterSyntax parameter : syntax) {
            parameter
                    .initial()
                    .ifPresent(value -> world.errors.report(
                            "TLS0231",
                            value.span(),
                            "a default has no meaning here",
                            "configuration and initial states have defaults"));
        }
        return types.parameters(syntax);
    }
}
