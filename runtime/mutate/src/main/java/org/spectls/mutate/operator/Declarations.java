package org.spectls.mutate.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.spectls.compiler.parse.concrete.Piece;

/** What can go wrong in tables, formats, and what endpoints consist of. */
final class Declarations {
    private static final List<String> WIDTHS = List.of("uint8", "uint16", "uint24", "uint32", "uint64");

    static final List<Operator> OPERATORS = List.of(
            new Operator("row-removed", "A table's row is removed.", site -> removed(site, "namedRow")),
            new Operator("codes-exchanged", "Two neighbours have each other's code.", Declarations::codesExchanged),
            new Operator("member-removed", "An enum's member is removed.", Declarations::memberRemoved),
            new Operator("field-removed", "A format's field is removed.", site -> removed(site, "field")),
            new Operator("fields-exchanged", "Two fields of a format are exchanged.", Declarations::fieldsExchanged),
            new Operator("width-changed", "A number on the wire is wider or narrower.", Declarations::widthChanged),
            new Operator("optional-dropped", "An optional field has to be there.", Declarations::optionalDropped),
            new Operator("unique-dropped", "Duplicates are let through.", site -> removed(site, "uniqueBy")),
            new Operator("case-removed", "A case of a format is removed.", site -> removed(site, "selectCase")),
            new Operator("cases-exchanged", "Two cases of a format are exchanged.", Declarations::casesExchanged),
            new Operator("closed-dropped", "Unknown codes are let through.", Declarations::closedDropped),
            new Operator("machine-removed", "An endpoint lacks a machine.", Declarations::machineRemoved),
            new Operator(
                    "machines-reordered",
                    "Two machines learn of the same event the other way round.",
                    Declarations::machines),
            new Operator(
                    "exception-dropped", "The transcript covers what it should not.", Declarations::exceptionDropped));

    private Declarations() {}

    private static List<Change> removed(Site site, String rule) {
        return site.is(rule) ? List.of(Site.replace(site.piece(), "", "")) : List.of();
    }

    private static List<Change> codesExchanged(Site site) {
        List<Piece> owners = Stream.concat(
                        site.piece().all("enumMember").stream(), site.piece().all("namedRow").stream())
                .toList();
        List<Piece> codes = owners.stream()
                .flatMap(owner -> owner.all("code").stream().limit(1))
                .toList();
        return codes.size() == owners.size() ? site.exchanges(codes) : List.of();
    }

    private static List<Change> memberRemoved(Site site) {
        List<Piece> items = site.piece().children().stream()
                .filter(child -> child.is("enumMember", "enumWidth"))
                .toList();
        List<Change> removals = site.removals(items);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < removals.size(); i++) {
            if (items.get(i).is("enumMember")) {
                changes.add(removals.get(i));
            }
        }
        return site.is("enumDecl") ? changes : List.of();
    }

    private static List<Change> fieldsExchanged(Site site) {
        return site.is("structDecl") ? site.exchanges(site.piece().all("field")) : List.of();
    }

    private static List<Change> widthChanged(Site site) {
        if (!site.is("namedType") && !site.is("tableDecl")) {
            return List.of();
        }
        return site.piece().all("name").stream()
                .filter(name -> WIDTHS.contains(site.text(name)))
                .map(name -> {
                    int width = WIDTHS.indexOf(site.text(name));
                    return site.replace(name, WIDTHS.get(width == WIDTHS.size() - 1 ? width - 1 : width + 1));
                })
                .toList();
    }

    private static List<Change> optionalDropped(Site site) {
        return site.is("field")
                ? site.piece().all("OPTIONAL").stream()
                        .map(word -> Site.replace(word, "", ""))
                        .toList()
                : List.of();
    }

    private static List<Change> casesExchanged(Site site) {
        return site.is("selectType")
                ? site.exchanges(site.piece().all("selectCase").stream()
                        .flatMap(each -> each.children().stream())
                        .filter(child -> child.rule().endsWith("Body"))
                        .toList())
                : List.of();
    }

    private static List<Change> closedDropped(Site site) {
        return site.is("enumDecl")
                ? site.piece().all("CLOSED").stream()
                        .map(word -> Site.replace(word, "", ""))
                        .toList()
                : List.of();
    }

    private static List<Change> machineRemoved(Site site) {
        return site.is("endpointDecl") ? site.removals(machinesOf(site)) : List.of();
    }

    private static List<Change> machines(Site site) {
        if (!site.is("endpointDecl")) {
            return List.of();
        }
        List<Piece> machines = machinesOf(site);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i + 1 < machines.size(); i++) {
            // Otherwise nobody learns of anything before or after the other.
            if (site.lexicon().hearTheSame(site.text(machines.get(i)), site.text(machines.get(i + 1)))) {
                changes.add(site.exchange(machines.get(i), machines.get(i + 1)));
            }
        }
        return changes;
    }

    private static List<Piece> machinesOf(Site site) {
        List<Piece> names = site.piece().all("name");
        return names.subList(1, names.size());
    }

    private static List<Change> exceptionDropped(Site site) {
        if (!site.is("transcriptDecl") || site.piece().first("EXCEPT").isEmpty()) {
            return List.of();
        }
        List<Piece> excepted =
                site.piece().all("name").subList(1, site.piece().all("name").size());
        if (excepted.size() > 1) {
            return site.removals(excepted);
        }
        int start = site.piece().first("EXCEPT").orElseThrow().start();
        return List.of(new Change(new Edit(start, excepted.get(0).end(), ""), ""));
    }
}
