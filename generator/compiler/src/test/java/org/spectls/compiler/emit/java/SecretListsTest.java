package org.spectls.compiler.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.FrontEnd;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.emit.java.common.JavaOptions;
import org.spectls.compiler.source.SourceSet;
import org.spectls.kernel.wire.Bytes;
import org.spectls.kernel.wire.Secret;

/** Functions of lists of records that hold secrets: what they select is the secret itself, and no copy that nobody wipes. */
class SecretListsTest {
    private static final String SHARES = """
        /// A part of what only all know together.
        record Share {
            holder: bytes,
            part: secret bytes,
        }

        fn of(holder: bytes, shares: [Share]) -> Share? = first s in shares where s.holder == holder
        fn parts(shares: [Share]) -> [secret bytes] = [s.part for s in shares where length(s.part) > 0]
        fn complete(shares: [Share]) -> bool = all s in shares where length(s.part) == 2
        fn joined(one: [Share], other: [Share]) -> [Share] = one + other
        fn beginning(shares: [Share]) -> Share? = shares[0]
        """;

    private final ClassLoader loader = load();
    private final Object functions = functions();
    private final Secret part = Secret.copyOf(Bytes.of(1, 2));
    private final Object ann = share("ann", part);
    private final Object bob = share("bob", Secret.copyOf(Bytes.EMPTY));

    @Test
    void selectTheRecordsThemselves() {
        assertThat(call("of", Bytes.ascii("bob"), List.of(ann, bob))).isEqualTo(Optional.of(bob));
        assertThat(call("of", Bytes.ascii("eve"), List.of(ann, bob))).isEqualTo(Optional.empty());
        assertThat(call("beginning", List.of(ann, bob))).isEqualTo(Optional.of(ann));
        assertThat(call("joined", List.of(ann), List.of(bob))).isEqualTo(List.of(ann, bob));
    }

    @Test
    void selectTheSecretsThemselves() {
        assertThat((List<?>) call("parts", List.of(ann, bob))).singleElement().isSameAs(part);
        part.wipe();
        assertThat(part.isWiped()).isTrue();
    }

    @Test
    void askAboutThem() {
        assertThat(call("complete", List.of(ann))).isEqualTo(true);
        assertThat(call("complete", List.of(ann, bob))).isEqualTo(false);
    }

    private Object share(String holder, Secret secret) {
        try {
            return type("shares.wire.Share").getConstructors()[0].newInstance(Bytes.ascii(holder), secret);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Share", e);
        }
    }

    private Object call(String name, Object... arguments) {
        try {
            Method method = Stream.of(functions.getClass().getMethods())
                    .filter(one -> one.getName().equals(name))
                    .findFirst()
                    .orElseThrow();
            return method.invoke(functions, arguments);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }

    private Object functions() {
        Class<?> primitives = type("shares.ports.Primitives");
        Object none = Proxy.newProxyInstance(loader, new Class<?>[] {primitives}, (proxy, method, arguments) -> 0);
        try {
            Object builder =
                    type("shares.ports.Configuration").getMethod("builder").invoke(null);
            Object defaults = builder.getClass().getMethod("build").invoke(builder);
            return type("shares.ports.Functions").getConstructors()[0].newInstance(defaults, none);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Functions", e);
        }
    }

    private Class<?> type(String name) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new LinkageError(name, e);
        }
    }

    private static ClassLoader load() {
        Diagnostics diagnostics = new Diagnostics();
        return FrontEnd.compile(SourceSet.of("shares.tls", SHARES), diagnostics)
                .map(model -> JavaEmitter.emit(model, new JavaOptions("shares", Map.of())))
                .map(InMemoryCompiler::compile)
                .orElseThrow(() -> new AssertionError(List.copyOf(diagnostics.sorted())));
    }
}
