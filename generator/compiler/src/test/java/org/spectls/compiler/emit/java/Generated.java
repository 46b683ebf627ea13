package org.spectls.compiler.emit.java;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.stream.Stream;
import org.spectls.compiler.emit.java.common.EmitterContext;
import org.spectls.compiler.emit.java.common.JavaOptions;
import org.spectls.compiler.emit.java.common.SourceFiles;
import org.spectls.compiler.emit.java.wire.WireEmitter;
import org.spectls.compiler.model.Model;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.DecodeException;
import org.spectls.kernel.wire.Encodable;
import org.spectls.kernel.wire.WireReader;

/** The classes that a model becomes, compiled and loaded. */
final class Generated {
    private static final String BASE = "generated";

    private final ClassLoader loader;

    Generated(Model model) {
        loader = InMemoryCompiler.compile(wire(model));
    }

    /** The values' package, which stands on its own. */
    private static Map<String, String> wire(Model model) {
        SourceFiles files = new SourceFiles();
        new WireEmitter(EmitterContext.of(model, new JavaOptions(BASE, Map.of())), files).emit();
        return files.files();
    }

    private Class<?> value(String name) throws ClassNotFoundException {
        return loader.loadClass(BASE + ".wire." + name);
    }

    /** Decodes a struct, with its context, that takes up all of the bytes. */
    Encodable decode(String struct, Bytes bytes, Object... context) throws DecodeException {
        return WireReader.decodeAll(bytes, in -> {
            Object[] arguments =
                    Stream.concat(Stream.of(in), Stream.of(context)).toArray();
            try {
                return (Encodable) method(struct, "decode").invoke(null, arguments);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof DecodeException fault) {
                    throw fault;
                }
                throw new AssertionError(e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(struct, e);
            }
        });
    }

    /** The member of an enumeration, or row of a table, with this code. */
    Object of(String type, long code) {
        try {
            return method(type, "of").invoke(null, (int) code);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type, e);
        }
    }

    private Method method(String type, String name) throws ClassNotFoundException {
        return Stream.of(value(type).getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
