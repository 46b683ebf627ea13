package org.spectls.compiler.model;

import java.util.List;
import java.util.Optional;

/** A whole specification: resolved, typed, complete. Immutable; lists are in the order of the sources (files sorted by path). */
public record Model(
        List<Definition.EnumDef> enums,
        List<Definition.TableDef> tables,
        List<Definition.StructDef> structs,
        List<Definition.RecordDef> records,
        List<Definition.ExternTypeDef> externTypes,
        List<Definition.FunctionDef> functions,
        List<Definition.ConstDef> constants,
        List<Definition.ConfigDef> configs,
        List<Definition.EventDef> events,
        List<Definition.OperationDef> operations,
        List<Definition.ChannelDef> channels,
        Optional<Definition.TranscriptDef> transcript,
        Optional<Definition.FailureDef> failure,
        List<Machine> machines,
        List<Definition.EndpointDef> endpoints,
        List<Definition.PropertyDef> properties,
        List<Definition.ViewDef> views) {

    public Machine machine(String name) {
        return machines.stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
    }
}
