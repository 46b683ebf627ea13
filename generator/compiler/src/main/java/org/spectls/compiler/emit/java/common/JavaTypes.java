package org.spectls.compiler.emit.java.common;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spectls.compiler.model.Type;

/** Where the specification's types are in Java. */
public final class JavaTypes {
    private final String basePackage;
    private final Map<String, String> externTypes;
    private final Definitions definitions;

    public JavaTypes(JavaOptions options, Definitions definitions) {
        this.basePackage = options.basePackage();
        this.externTypes = options.externTypes();
        this.definitions = definitions;
    }

    /** The Java type of a value, primitive where it can be. */
    public TypeName of(Type type) {
        if (type instanceof Type.Bool) {
            return TypeName.BOOLEAN;
        } else if (type instanceof Type.Int number) {
            return number.bits() <= 32 ? TypeName.INT : TypeName.LONG;
        } else if (type instanceof Type.Duration) {
            return TypeName.LONG;
        } else if (type instanceof Type.Text) {
            return ClassName.get(String.class);
        } else if (type instanceof Type.Bytes) {
            return KernelTypes.BYTES;
        } else if (type instanceof Type.Unit) {
            return KernelTypes.ENCODABLE;
        } else if (type instanceof Type.Fault) {
            return KernelTypes.DECODE_FAULT;
        } else if (type instanceof Type.Select select) {
            return select(select.struct(), select.field());
        } else if (type instanceof Type.Extern extern) {
            return extern(extern.name());
        } else if (type instanceof Type.ListOf list) {
            return ParameterizedTypeName.get(ClassName.get(List.class), boxed(list.element()));
        } else if (type instanceof Type.Optional optional) {
            return ParameterizedTypeName.get(ClassName.get(Optional.class), boxed(optional.element()));
        } else if (type instanceof Type.Secret secret) {
            return secret.of() instanceof Type.Bytes ? KernelTypes.SECRET : of(secret.of());
        }
        return value(nameOf(type));
    }

    /** The Java type of a value, as an argument of a generic type. */
    public TypeName boxed(Type type) {
        TypeName name = of(type);
        return name.isPrimitive() ? name.box() : name;
    }

    /** An enumeration, table, struct or record. */
    public ClassName value(String name) {
        return ClassName.get(wirePackage(), Naming.pascal(name));
    }

    /** What a struct's select field holds. */
    public ClassName select(String struct, String field) {
        return ClassName.get(wirePackage(), Naming.pascal(struct) + Naming.pascal(field));
    }

    public ClassName extern(String name) {
        String mapped = externTypes.get(name);
        return mapped != null ? ClassName.bestGuess(mapped) : ClassName.get(wirePackage(), Naming.pascal(name));
    }

    /** Whether an extern type's class is given by the options, and so not generated. */
    public boolean isMapped(String externType) {
        return externTypes.containsKey(externType);
    }

    /** A class of the ports' package, such as {@code Configuration}, {@code Primitives}, {@code Constants}. */
    public ClassName port(String simpleName) {
        return ClassName.get(portsPackage(), simpleName);
    }

    public String basePackage() {
        return basePackage;
    }

    public String wirePackage() {
        return basePackage + ".wire";
    }

    public String portsPackage() {
        return basePackage + ".ports";
    }

    /** The package of a machine. */
    public String machinePackage(String machine) {
        return basePackage + "." + Naming.pascal(machine).toLowerCase(Locale.ROOT);
    }

    /** Whether a value of the type is, or holds, a secret, so that it is to be wiped. */
    public boolean holdsSecret(Type type) {
        return holdsSecret(type, new HashSet<>());
    }

    private boolean holdsSecret(Type type, Set<String> seen) {
        if (type instanceof Type.ListOf list) {
            return holdsSecret(list.element(), seen);
        } else if (type instanceof Type.Optional optional) {
            return holdsSecret(optional.element(), seen);
        } else if (type instanceof Type.Product product) {
            return seen.add(product.name())
                    && definitions.record(product.name()).fields().stream()
                            .anyMatch(field -> holdsSecret(field.type(), seen));
        }
        return type instanceof Type.Secret || (type instanceof Type.Extern extern && extern.secret());
    }

    private static String nameOf(Type type) {
        if (type instanceof Type.Named named) {
            return named.name();
        } else if (type instanceof Type.Struct struct) {
            return struct.name();
        } else if (type instanceof Type.Product product) {
            return product.name();
        }
        throw new IllegalArgumentException("a type without name: " + type);
    }
}
