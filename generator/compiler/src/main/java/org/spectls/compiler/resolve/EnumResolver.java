package org.spectls.compiler.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spectls.compiler.diagnostic.Diagnostic;
import org.spectls.compiler.model.Definition.EnumDef;
import org.spectls.compiler.model.Definition.Member;
import org.spectls.compiler.model.Definition.Row;
import org.spectls.compiler.model.Definition.TableDef;
import org.spectls.compiler.syntax.Declaration.EnumDecl;
import org.spectls.compiler.syntax.Declaration.MemberSyntax;
import org.spectls.compiler.syntax.Declaration.RowSyntax;
import org.spectls.compiler.syntax.Declaration.TableDecl;
import org.spectls.compiler.syntax.Name;

/** Enums, and the rows of tables without their cells. */
final class EnumResolver {
    private final World world;

    EnumResolver(World world) {
        this.world = world;
    }

    void enumeration(EnumDecl syntax) {
        List<Member> members = new ArrayList<>();
        Unique unique = new Unique();
        long largest = syntax.width().orElse(0L);
        for (MemberSyntax member : syntax.members()) {
            if (member.last().isEmpty()) {
                unique.name(member.name());
                unique.code(member.code(), member.name());
                members.add(new Member(member.name().text(), member.code(), member.note()));
            }
            long last = member.last().orElse(member.code());
            if (syntax.width().isPresent() && last > syntax.width().get()) {
                world.errors.report(
                        "TLS0308",
                        member.name().span(),
                        "code " + last + " does not fit into an enum of at most "
                                + syntax.width().get());
            }
            largest = Math.max(largest, last);
        }
        int bits = 8 * WireSizes.width(largest);
        world.enums.put(
                syntax.name().text(), new EnumDef(syntax.name().text(), bits, syntax.closed(), members, syntax.note()));
    }

    /** Columns and cells are resolved once all types are known. */
    void rows(TableDecl syntax) {
        Unique unique = new Unique();
        Optional<Integer> bits = syntax.width().map(this::bits);
        List<Row> rows = new ArrayList<>();
        for (RowSyntax row : syntax.rows()) {
            unique.name(row.name());
            row.code().ifPresent(code -> unique.code(code, row.name()));
            code(syntax, row, bits);
            rows.add(new Row(row.name().text(), row.code().orElse(-1L), List.of(), row.note()));
        }
        world.tables.put(
                syntax.name().text(),
                new TableDef(syntax.name().text(), bits, List.of(), rows, Optional.empty(), syntax.note()));
    }

    private void code(TableDecl table, RowSyntax row, Optional<Integer> bits) {
        Name name = row.name();
        if (bits.isPresent() && row.code().isEmpty()) {
            world.errors.report(
                    "TLS0310", name.span(), "row `" + name + "` has no code", "such as `" + name + " (0x01)`");
        } else if (bits.isEmpty() && row.code().isPresent()) {
            world.errors.report(
                    "TLS0310",
                    name.span(),
                    "table `" + table.name() + "` has no width, so row `" + name + "` cannot have a code",
                    "give the table a width: `table " + table.name() + " : uint8`");
        } else if (bits.isPresent() && row.code().get() >>> bits.get() != 0) {
            world.errors.report(
                    "TLS0308", name.span(), "code " + row.code().get() + " does not fit into " + bits.get() + " bits");
        }
    }

    private int bits(Name width) {
        return switch (width.text()) {
            case "uint8" -> 8;
            case "uint16" -> 16;
            case "uint24" -> 24;
            case "uint32" -> 32;
            default -> {
                world.errors.unknown(
                        "TLS0309", "width of tables", width, List.of("uint8", "uint16", "uint24", "uint32"));
                yield 32;
            }
        };
    }

    /** Names and codes seen so far. */
    private final class Unique {
        private final Map<String, Name> names = new HashMap<>();
        private final Map<Long, Name> codes = new HashMap<>();

        void name(Name name) {
            Name first = names.putIfAbsent(name.text(), name);
            if (first != null) {
                world.errors.report(Diagnostic.of("TLS0202", name.span(), "`" + name + "` is declared twice")
                        .withRelated(first.span(), "first declared here"));
            }
        }

        void code(long code, Name name) {
            Name first = codes.putIfAbsent(code, name);
            if (first != null) {
                world.errors.report(Diagnostic.of("TLS0311", name.span(), "code " + code + " is taken")
                        .withRelated(first.span(), "by `" + first + "`"));
            }
        }
    }
}
