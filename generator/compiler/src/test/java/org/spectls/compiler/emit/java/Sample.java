package org.spectls.compiler.emit.java;

import java.util.List;
import java.util.Optional;
import org.spectls.compiler.model.Definition.ChannelDef;
import org.spectls.compiler.model.Definition.Citation;
import org.spectls.compiler.model.Definition.EnumDef;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.Member;
import org.spectls.compiler.model.Definition.Note;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Definition.RecordDef;
import org.spectls.compiler.model.Definition.Row;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Definition.TableDef;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.model.Wire;
import org.spectls.compiler.model.Wire.Size;
import org.spectls.compiler.source.Span;

/** A parcel service, whose labels and letters have every kind of field there is. */
public final class Sample {
    public static final Span SPAN = new Span("parcels/post.tls", 7, 1, 7, 2);

    static final Size REST = new Size.Rest();
    static final Wire BYTE = new Wire.UInt(8);

    private Sample() {}

    public static Model model() {
        List<EnumDef> enums = List.of(
                new EnumDef(
                        "Kind",
                        8,
                        false,
                        List.of(member("letter", 1), member("parcel", 2), member("card", 3)),
                        note("")),
                new EnumDef("Speed", 16, true, List.of(member("slow", 1), member("fast", 0x0200)), note("How fast.")));
        List<TableDef> tables = List.of(
                new TableDef(
                        "Size",
                        Optional.empty(),
                        List.of(param("label", Type.TEXT)),
                        List.of(row("small", -1, text("S")), row("large", -1, text("L"))),
                        Optional.empty(),
                        note("")),
                new TableDef(
                        "Stamp",
                        Optional.of(16),
                        List.of(
                                param("value", Type.INT),
                                param("size", new Type.Named("Size")),
                                param("name", Type.TEXT)),
                        List.of(
                                row("penny", 1, number(1), size("small"), text("1d")),
                                row("crown", 0xff01, number(60), size("large"), text("5/-"))),
                        Optional.of(List.of(number(0), size("small"), text("?"))),
                        note("What is `paid` & <how>.")));
        return new Model(
                enums,
                tables,
                structs(),
                List.of(new RecordDef(
                        "Receipt",
                        List.of(
                                param("number", Type.LONG),
                                param("code", new Type.Secret(Type.BYTES)),
                                param("spare", new Type.Optional(new Type.Secret(Type.BYTES))),
                                param("stamps", new Type.ListOf(new Type.Named("Stamp")))),
                        note("Proves a delivery."))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new ChannelDef("post", "Item", List.of(), note(""))),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<StructDef> structs() {
        Wire kind = new Wire.Named("Kind", 8);
        Wire stamp = new Wire.Named("Stamp", 16);
        return List.of(
                struct(
                        "Item",
                        field("kind", kind, new Type.Named("Kind")),
                        length("length", 24, "body"),
                        field(
                                "body",
                                new Wire.Select(
                                        "kind",
                                        List.of(
                                                body("Letter", "letter"),
                                                body("Parcel", "parcel"),
                                                body("Card", "card")),
                                        Optional.of(new Size.FromField("length"))),
                                new Type.Select("Item", "body"))),
                struct(
                        "Letter",
                        field("speed", new Wire.Named("Speed", 16), new Type.Named("Speed")),
                        field("postmark", new Wire.UInt(32), Type.LONG),
                        field("serial", new Wire.UInt(64), Type.LONG),
                        field("address", new Wire.Opaque(new Size.Prefixed(1, 255, 1)), Type.BYTES),
                        field("stamps", vector(stamp, new Size.Prefixed(2, 0xfffe, 2)), list(new Type.Named("Stamp"))),
                        field("seal", new Wire.Opaque(new Size.Fixed(4)), Type.BYTES),
                        field("dates", vector(new Wire.UInt(24), new Size.Fixed(6)), list(new Type.Int(24))),
                        optional(
                                "notes",
                                new Wire.Vector(
                                        new Wire.Struct("Slip", List.of()),
                                        new Size.Prefixed(0, 0xffff, 2),
                                        Optional.of("stamp")),
                                list(new Type.Struct("Slip")))),
                struct(
                        "Slip",
                        field("stamp", stamp, new Type.Named("Stamp")),
                        field(
                                "text",
                                new Wire.Select(
                                        "stamp",
                                        List.of(
                                                new Wire.Case(List.of("penny"), new Wire.Body.Empty()),
                                                body("Card", "crown"),
                                                new Wire.Case(List.of(), new Wire.Body.Opaque())),
                                        Optional.of(new Size.Prefixed(0, 0xffff, 2))),
                                new Type.Select("Slip", "text"))),
                new StructDef(
                        "Parcel",
                        List.of(param("speed", new Type.Named("Speed"))),
                        List.of(
                                length("far", 16, "content"),
                                field("weight", new Wire.UInt(16), new Type.Int(16)),
                                field(
                                        "content",
                                        vector(
                                                new Wire.Opaque(new Size.Prefixed(0, 255, 1)),
                                                new Size.FromField("far")),
                                        list(Type.BYTES)),
                                field(
                                        "handling",
                                        new Wire.Struct("Handling", List.of("speed")),
                                        new Type.Struct("Handling"))),
                        note("")),
                new StructDef(
                        "Handling",
                        List.of(param("speed", new Type.Named("Speed"))),
                        List.of(field(
                                "advice",
                                new Wire.Select(
                                        "speed",
                                        List.of(
                                                body("Card", "slow"),
                                                new Wire.Case(List.of("fast"), new Wire.Body.Empty())),
                                        Optional.empty()),
                                new Type.Select("Handling", "advice"))),
                        note("")),
                struct("Card", field("greeting", new Wire.Opaque(REST), Type.BYTES)));
    }

    static StructDef struct(String name, Field... fields) {
        return new StructDef(name, List.of(), List.of(fields), note(""));
    }

    static Field field(String name, Wire wire, Type type) {
        return new Field(name, wire, type, false, Optional.empty(), note(""));
    }

    static Field optional(String name, Wire wire, Type type) {
        return new Field(name, wire, new Type.Optional(type), true, Optional.empty(), note(""));
    }

    static Field length(String name, int bits, String of) {
        return new Field(name, new Wire.UInt(bits), Type.INT, false, Optional.of(of), note(""));
    }

    static Wire vector(Wire element, Size size) {
        return new Wire.Vector(element, size, Optional.empty());
    }

    static Type list(Type element) {
        return new Type.ListOf(element);
    }

    static Wire.Case body(String struct, String member) {
        return new Wire.Case(List.of(member), new Wire.Body.Struct(struct, List.of()));
    }

    static Param param(String name, Type type) {
        return new Param(name, type, Optional.empty(), note(""));
    }

    static Note note(String doc) {
        return new Note(SPAN, doc, doc.isEmpty() ? List.of() : List.of(new Citation("RFC1149", "3")));
    }

    private static Member member(String name, long code) {
        return new Member(name, code, note(""));
    }

    private static Row row(String name, long code, Expr... cells) {
        return new Row(name, code, List.of(cells), note(""));
    }

    private static Expr text(String value) {
        return new Expr.TextLit(value, Type.TEXT, SPAN);
    }

    private static Expr number(long value) {
        return new Expr.IntLit(value, Type.INT, SPAN);
    }

    private static Expr size(String row) {
        return new Expr.MemberRef(row, new Type.Named("Size"), SPAN);
    }
}
