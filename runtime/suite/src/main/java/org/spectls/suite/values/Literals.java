package org.spectls.suite.values;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Type;
import org.spectls.suite.tree.Tree;

/** The numbers and the members of enums and tables that a specification speaks of. Immutable. */
final class Literals {
    private final SortedSet<Long> numbers = new TreeSet<>();
    private final Map<String, SortedSet<String>> members = new HashMap<>();

    Literals(Model model) {
        model.functions().forEach(this::visit);
        model.constants().forEach(this::visit);
        model.machines().forEach(this::visit);
    }

    SortedSet<Long> numbers() {
        return numbers;
    }

    /** Those of an enum or a table. */
    SortedSet<String> members(String type) {
        return members.getOrDefault(type, new TreeSet<>());
    }

    /** The model is a tree of records: whatever holds an expression is found by what it consists of. */
    private void visit(Object part) {
        Tree.visit(part, node -> {
            if (node instanceof Expr.IntLit number) {
                numbers.add(number.value());
            } else if (node instanceof Expr.MemberRef member && member.type() instanceof Type.Named named) {
                members.computeIfAbsent(named.name(), type -> new TreeSet<>()).add(member.member());
            }
        });
    }
}
