package org.spectls.compiler.model;

import java.util.List;
import java.util.Optional;
import org.spectls.compiler.source.Span;

/** What a specification declares, outside its machines. Each knows its place, its words and its sources. */
public sealed interface Definition {
    String name();

    Note note();

    /** Where a definition stands, its {@code ///} text, and the standards it cites. */
    record Note(Span span, String doc, List<Citation> citations) {}

    /** {@code RFC5246 7.4.1.3}: {@code document} is {@code RFC5246}, {@code section} is {@code 7.4.1.3}. */
    record Citation(String document, String section) {
        @Override
        public String toString() {
            return document + " " + section;
        }
    }

    record Member(String name, long code, Note note) {}

    /** {@code bits} is the width on the wire; {@code closed}: an unknown code is a fault. Ranges are reserved, unnamed. */
    record EnumDef(String name, int bits, boolean closed, List<Member> members, Note note) implements Definition {}

    /** A row's cells are constant expressions, in the order of the columns. {@code code} is -1 for a table without width. */
    record Row(String name, long code, List<Expr> cells, Note note) {}

    /** {@code other}: the cells that an unknown code has; absent when the table has no width. */
    record TableDef(
            String name,
            Optional<Integer> bits,
            List<Param> columns,
            List<Row> rows,
            Optional<List<Expr>> other,
            Note note)
            implements Definition {}

    /** {@code lengthOf}: the field whose length this one holds; it is computed and not part of the value. */
    record Field(String name, Wire wire, Type type, boolean optional, Optional<String> lengthOf, Note note) {}

    record StructDef(String name, List<Param> context, List<Field> fields, Note note) implements Definition {}

    /** A name and its type; {@code initial} is a default where the place allows one. */
    record Param(String name, Type type, Optional<Expr> initial, Note note) {}

    record RecordDef(String name, List<Param> fields, Note note) implements Definition {}

    record ExternTypeDef(String name, boolean secret, Note note) implements Definition {}

    /** {@code body} absent: extern. {@code generates}: draws randomness. {@code reveals}: may make public bytes of secrets. */
    record FunctionDef(
            String name,
            List<Param> params,
            Type result,
            Optional<Expr> body,
            boolean generates,
            boolean reveals,
            Note note)
            implements Definition {}

    record ConstDef(String name, Type type, Expr value, Note note) implements Definition {}

    record ConfigDef(String name, Type type, Optional<Expr> initial, Note note) implements Definition {}

    enum EventKind {
        CALL,
        INPUT,
        EVENT,
        OUTPUT
    }

    record EventDef(String name, EventKind kind, List<Param> params, Note note) implements Definition {}

    record OperationDef(String name, List<Param> params, Type result, Note note) implements Definition {}

    /**
     * A stream of framed messages, each of the struct {@code carries}. {@code messages} are the bodies that its select can
     * hold, each an event of the machine that receives the channel; a struct without select is itself the only message.
     */
    record ChannelDef(String name, String carries, List<ChannelMessage> messages, Note note) implements Definition {}

    /** {@code tag}: the member of the select's tag that announces this body; absent when the struct has no select. */
    record ChannelMessage(String name, Optional<String> tag, boolean empty) {}

    record TranscriptDef(String name, String channel, List<String> except, Note note) implements Definition {}

    /** The kinds of decoding fault (kernel's names) and the failure that each earns. */
    record FailureDef(String name, List<FaultRule> rules, Note note) implements Definition {}

    record FaultRule(String fault, String member, Note note) {}

    /** {@code onFail} runs, in order, when a machine fails; {@code failureName} is bound to the failure. */
    record EndpointDef(String name, List<String> machines, String failureName, List<Effect> onFail, Note note)
            implements Definition {}

    record PropertyDef(String name, Optional<String> endpoint, Property formula, Note note) implements Definition {}

    /**
     * A way of looking at machines. What is shown and what is hidden are labels of alternatives and names of messages,
     * events, calls, inputs and outputs; {@code Machine.name} or {@code Machine.State.name} where only one machine or state is
     * meant.
     */
    record ViewDef(String name, List<String> shows, List<String> hides, Note note) implements Definition {}
}
