package org.spectls.interpreter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spectls.compiler.model.Definition;
import org.spectls.compiler.model.Definition.ChannelDef;
import org.spectls.compiler.model.Definition.ConstDef;
import org.spectls.compiler.model.Definition.EndpointDef;
import org.spectls.compiler.model.Definition.EnumDef;
import org.spectls.compiler.model.Definition.Field;
import org.spectls.compiler.model.Definition.FunctionDef;
import org.spectls.compiler.model.Definition.Param;
import org.spectls.compiler.model.Definition.RecordDef;
import org.spectls.compiler.model.Definition.StructDef;
import org.spectls.compiler.model.Definition.TableDef;
import org.spectls.compiler.model.Event;
import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Machine;
import org.spectls.compiler.model.Machine.Handler;
import org.spectls.compiler.model.Machine.State;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.model.Wire;

/** A model's definitions by their names. Immutable. */
final class Index {
    /** An enum's members or a table's rows. */
    private record Codes(boolean closed, Map<Long, Value> byCode, Map<String, Value> byName, List<Value> all) {}

    private final Model model;
    private final Map<String, StructDef> structs;
    private final Map<String, RecordDef> products;
    private final Map<String, FunctionDef> functions;
    private final Map<String, ConstDef> constants;
    private final Map<String, ChannelDef> channels;
    private final Map<String, EndpointDef> endpoints;
    private final Map<String, TableDef> tables;
    private final Map<String, Codes> codes = new HashMap<>();
    private final Map<String, List<Expr>> cells = new HashMap<>();
    private final Map<String, Map<String, Integer>> columns = new HashMap<>();
    private final Map<String, Machine> machines = new HashMap<>();
    private final Map<String, List<Machine>> together = new HashMap<>();
    private final Map<String, State> states = new HashMap<>();
    private final Map<String, Map<Event, Handler>> handlers = new HashMap<>();

    Index(Model model) {
        this.model = model;
        structs = byName(model.structs());
        products = byName(model.records());
        functions = byName(model.functions());
        constants = byName(model.constants());
        channels = byName(model.channels());
        endpoints = byName(model.endpoints());
        tables = byName(model.tables());
        model.enums().forEach(this::add);
        model.tables().forEach(this::add);
        for (Machine machine : model.machines()) {
            machines.put(machine.name(), machine);
            for (State state : machine.states()) {
                states.put(state.id(), state);
                handlers.put(
                        state.id(),
                        state.handlers().stream().collect(Collectors.toMap(Handler::event, Function.identity())));
            }
        }
        model.endpoints()
                .forEach(endpoint -> together.put(
                        endpoint.name(),
                        endpoint.machines().stream()
                                .map(name -> get(machines, name))
                                .toList()));
    }

    Model model() {
        return model;
    }

    StructDef struct(String name) {
        return get(structs, name);
    }

    RecordDef product(String name) {
        return get(products, name);
    }

    FunctionDef function(String name) {
        return get(functions, name);
    }

    ConstDef constant(String name) {
        return get(constants, name);
    }

    ChannelDef channel(String name) {
        return get(channels, name);
    }

    EndpointDef endpoint(String name) {
        return get(endpoints, name);
    }

    List<Machine> machines(EndpointDef endpoint) {
        return get(together, endpoint.name());
    }

    Machine machine(String name) {
        return get(machines, name);
    }

    State state(String machine, String state) {
        return get(states, machine + "." + state);
    }

    Handler handler(State state, Event event) {
        return get(get(handlers, state.id()), event);
    }

    /** The member or row with this code; empty when a closed enum has none. */
    Optional<Value> code(String type, long code) {
        Codes known = get(codes, type);
        Value found = known.byCode.get(code);
        return found == null && !known.closed
                ? Optional.of(new Value.Code(type, code, Optional.empty()))
                : Optional.ofNullable(found);
    }

    Value member(String type, String name) {
        return get(get(codes, type).byName, name);
    }

    Optional<Value> find(String type, String name) {
        return Optional.ofNullable(get(codes, type).byName.get(name));
    }

    List<Value> rows(String table) {
        return get(codes, table).all;
    }

    /** What a row has in a column; a code without row has what the table says of others. */
    Expr cell(Value.Code row, String column) {
        List<Expr> all = row.name()
                .map(name -> get(cells, row.type() + "." + name))
                .orElseGet(() -> get(tables, row.type()).other().orElseThrow());
        return all.get(get(get(columns, row.type()), column));
    }

    /** The struct's field that is a selection, if there is one. */
    Optional<Field> select(StructDef struct) {
        return struct.fields().stream()
                .filter(field -> field.wire() instanceof Wire.Select)
                .findFirst();
    }

    /** The type of a struct's field. */
    Type fieldType(StructDef struct, String name) {
        return struct.fields().stream()
                .filter(field -> field.name().equals(name))
                .map(Field::type)
                .findFirst()
                .orElseThrow();
    }

    private void add(EnumDef definition) {
        List<Value> all = new ArrayList<>();
        definition.members().forEach(m -> all.add(new Value.Code(definition.name(), m.code(), Optional.of(m.name()))));
        add(definition.name(), definition.closed(), all);
    }

    private void add(TableDef table) {
        Map<String, Integer> places = new HashMap<>();
        table.columns().stream().map(Param::name).forEach(name -> places.put(name, places.size()));
        columns.put(table.name(), places);
        List<Value> all = new ArrayList<>();
        table.rows().forEach(row -> {
            all.add(new Value.Code(table.name(), row.code(), Optional.of(row.name())));
            cells.put(table.name() + "." + row.name(), row.cells());
        });
        add(table.name(), table.bits().isEmpty(), all);
    }

    private void add(String type, boolean closed, List<Value> all) {
        Map<Long, Value> byCode = new HashMap<>();
        Map<String, Value> byName = new HashMap<>();
        for (Value value : all) {
            Value.Code code = (Value.Code) value;
            byCode.put(code.code(), code);
            byName.put(code.name().orElseThrow(), code);
        }
        codes.put(type, new Codes(closed, byCode, byName, List.copyOf(all)));
    }

    private static <D extends Definition> Map<String, D> byName(List<D> definitions) {
        return definitions.stream().collect(Collectors.toMap(Definition::name, Function.identity()));
    }

    private static <K, D> D get(Map<K, D> map, K name) {
        D definition = map.get(name);
        if (definition == null) {
            throw new IllegalArgumentException("the specification has no " + name);
        }
        return definition;
    }
}
