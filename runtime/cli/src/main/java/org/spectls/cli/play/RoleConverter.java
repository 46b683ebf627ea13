package org.spectls.cli.play;

import java.util.stream.Stream;
import org.spectls.puppet.symbol.Role;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a side by its name. */
public final class RoleConverter implements ITypeConverter<Role> {
    @Override
    public Role convert(String name) {
        return Stream.of(Role.values())
                .filter(role -> role.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("no role " + name + "; there are "
                        + Stream.of(Role.values()).toList()));
    }
}
