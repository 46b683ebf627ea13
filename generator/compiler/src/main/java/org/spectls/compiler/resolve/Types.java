package org.spectls.compiler.resolve;

import org.spectls.compiler.model.Expr;
import org.spectls.compiler.model.Type;
import org.spectls.compiler.source.Span;

/** What can be said of a type by itself. */
final class Types {
    /** Stands for what an error was reported of; it fits everywhere, so that one mistake is reported once. */
    static final Type ERROR = new Type.Named("?");

    static final Type SECRET_BYTES = new Type.Secret(Type.BYTES);

    private Types() {}

    /** Stands in for an expression that an error was reported of. */
    static Expr error(Span span) {
        return new Expr.Absent(ERROR, span);
    }

    static boolean isError(Type type) {
        return type.equals(ERROR)
                || (type instanceof Type.Optional optional && isError(optional.element()))
                || (type instanceof Type.ListOf list && isError(list.element()));
    }

    /** The type without its `?`. */
    static Type present(Type type) {
        return type instanceof Type.Optional optional ? optional.element() : type;
    }

    static boolean isOptional(Type type) {
        return type instanceof Type.Optional;
    }

    /** The type with one `?`. */
    static Type optional(Type type) {
        return isOptional(type) || type.equals(ERROR) ? type : new Type.Optional(type);
    }

    static boolean isNumber(Type type) {
        return type instanceof Type.Int;
    }

    static boolean isBytes(Type type) {
        return type.equals(Type.BYTES) || type.equals(SECRET_BYTES);
    }

    /** The type in the language's own notation. */
    static String show(Type type) {
        if (type instanceof Type.Named named) {
            return named.name();
        } else if (type instanceof Type.Struct struct) {
            return struct.name();
        } else if (type instanceof Type.Product product) {
            return product.name();
        } else if (type instanceof Type.Extern extern) {
            return extern.name();
        } else if (type instanceof Type.ListOf list) {
            return "[" + show(list.element()) + "]";
        } else if (type instanceof Type.Optional optional) {
            return show(optional.element()) + "?";
        } else if (type instanceof Type.Secret secret) {
            return "secret " + show(secret.of());
        } else if (type instanceof Type.Select select) {
            return select.struct() + "." + select.field();
        } else if (type instanceof Type.Int number) {
            return number.bits() > 32 ? "long" : "int";
        } else if (type instanceof Type.Bool) {
            return "bool";
        } else if (type instanceof Type.Duration) {
            return "duration";
        } else if (type instanceof Type.Text) {
            return "text";
        } else if (type instanceof Type.Bytes) {
            return "bytes";
        }
        return type instanceof Type.Fault ? "fault" : "nothing";
    }
}
