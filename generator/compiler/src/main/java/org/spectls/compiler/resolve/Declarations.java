package org.spectls.compiler.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.syntax.Declaration;
import org.spectls.compiler.syntax.Declaration.ConfigDecl;
import org.spectls.compiler.syntax.Declaration.MachineDecl;
import org.spectls.compiler.syntax.Declaration.PropertyDecl;
import org.spectls.compiler.syntax.Declaration.SubmachineDecl;
import org.spectls.compiler.syntax.MachineItem;
import org.spectls.compiler.syntax.Name;
import org.spectls.compiler.syntax.SpecFile;

/** All declarations by kind and name, those within machines included. A name is declared once within its family. */
final class Declarations {
    private static final Set<String> BUILT_IN_TYPES = Set.of(
            "uint8",
            "uint16",
            "uint24",
            "uint32",
            "uint64",
            "opaque",
            "bool",
            "int",
            "long",
            "duration",
            "text",
            "bytes",
            "fault");

    private final List<Declaration> all = new ArrayList<>();
    private final Map<String, Map<String, Declaration>> families = new LinkedHashMap<>();
    private final Errors errors;

    private Declarations(Errors errors) {
        this.errors = errors;
    }

    static Declarations collect(List<SpecFile> files, Errors errors) {
        Declarations declarations = new Declarations(errors);
        for (SpecFile file : files) {
            file.declarations().forEach(declarations::add);
        }
        return declarations;
    }

    <D extends Declaration> List<D> of(Class<D> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <D extends Declaration> Optional<D> find(Class<D> kind, String name) {
        return Optional.ofNullable(families.getOrDefault(family(kind), Map.of()).get(name))
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** The names of a kind of declaration, for suggestions. */
    List<String> names(Class<? extends Declaration> kind) {
        return of(kind).stream().map(declaration -> declaration.name().text()).toList();
    }

    /** The names of all declared types. */
    List<String> typeNames() {
        return List.copyOf(families.getOrDefault("type", Map.of()).keySet());
    }

    private void add(Declaration declaration) {
        all.add(declaration);
        declare(declaration);
        if (declaration instanceof MachineDecl machine) {
            machine.items().forEach(this::addNested);
        } else if (declaration instanceof SubmachineDecl submachine) {
            submachine.items().forEach(this::addNested);
        }
    }

    private void addNested(MachineItem item) {
        if (item instanceof ConfigDecl config) {
            add(config);
        } else if (item instanceof PropertyDecl property) {
            add(property);
        } else if (item instanceof MachineItem.Phase phase) {
            phase.items().forEach(this::addNested);
        }
    }

    private void declare(Declaration declaration) {
        String family = family(declaration.getClass());
        Name name = declaration.name();
        if (family.equals("type") && BUILT_IN_TYPES.contains(name.text())) {
            errors.report("TLS0202", name.span(), "`" + name + "` is a built-in type");
            return;
        }
        Declaration first =
                families.computeIfAbsent(family, f -> new LinkedHashMap<>()).putIfAbsent(name.text(), declaration);
        if (first != null) {
            errors.report(Diagnostic.of("TLS0202", name.span(), "`" + name + "` is declared twice")
                    .withRelated(first.name().span(), "first declared here"));
        }
    }

    /** Declarations of one family share one space of names. */
    private static String family(Class<? extends Declaration> kind) {
        if (Set.of(
                        Declaration.EnumDecl.class,
                        Declaration.StructDecl.class,
                        Declaration.TypedefDecl.class,
                        Declaration.TableDecl.class,
                        Declaration.RecordDecl.class,
                        Declaration.ExternTypeDecl.class)
                .contains(kind)) {
            return "type";
        } else if (Set.of(Declaration.ConstDecl.class, ConfigDecl.class).contains(kind)) {
            return "value";
        } else if (Set.of(Declaration.EventDecl.class, Declaration.OperationDecl.class, Declaration.EffectsDecl.class)
                .contains(kind)) {
            return "event";
        } else if (Set.of(MachineDecl.class, SubmachineDecl.class, Declaration.EndpointDecl.class)
                .contains(kind)) {
            return "machine";
        }
        return kind.getSimpleName();
    }
}
