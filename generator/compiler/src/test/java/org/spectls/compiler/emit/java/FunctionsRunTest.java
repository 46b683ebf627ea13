package org.spectls.compiler.emit.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spectls.compiler.FrontEnd;
import org.spectls.compiler.diagnostic.Diagnostics;
import org.spectls.compiler.emit.java.common.JavaOptions;
import org.spectls.compiler.model.Model;
import org.spectls.compiler.source.SourceSet;
import org.spectls.kernel.wire.Bytes;

/** That expressions in Java mean what they mean in the language: the functions of a golden folder are run. */
class FunctionsRunTest {
    private static final String WEIGHT_FUNCTION = "weigh";

    private final ClassLoader loader = load();
    private final Object functions = functions();

    @Test
    void queriesFindTheFirst() {
        assertThat(call("best", letter("", "penny", "crown", "crown"))).isEqualTo(Optional.of(stamp("crown")));
        assertThat(call("best", letter("", "penny"))).isEqualTo(Optional.empty());
        assertThat(call("best", letter(""))).isEqualTo(Optional.empty());
    }

    @Test
    void unknownCodesAreInNoTable() {
        assertThat(call("known", stamp("penny"))).isEqualTo(true);
        assertThat(call("known", invokeStatic(wire("Stamp"), "of", 77))).isEqualTo(false);
    }

    @Test
    void choicesAndFieldsOfOptionals() {
        assertThat(call("way", letter("", "crown"))).hasToString("air");
        assertThat(call("way", letter("", "penny"))).hasToString("air");
    }

    @Test
    void comprehensionsAndQuantifiers() {
        assertThat(call("ways", letter("", "penny", "crown"))).hasToString("[air]");
        assertThat(call("flown", letter("", "crown"))).isEqualTo(true);
        assertThat(call("flown", letter("", "penny"))).isEqualTo(false);
        assertThat(call("flown", letter(""))).isEqualTo(false);
    }

    @Test
    void slicesAreClampedAndEmptyIsTold() {
        assertThat(call("head", letter("", "penny"))).isEqualTo(Bytes.ascii("sealed"));
        assertThat(call("head", letter("Rome", "penny"))).isEqualTo(Bytes.ascii("Romesealed"));
        assertThat(call("head", letter("Constantinople", "penny"))).isEqualTo(Bytes.ascii("Constantsealed"));
    }

    @Test
    void missingElementsHaveADefault() {
        assertThat(call("firstStamp", letter(""))).isEqualTo(stamp("penny"));
        assertThat(call("firstStamp", letter("", "crown", "penny"))).isEqualTo(stamp("crown"));
    }

    @Test
    void nothingIsAValue() {
        assertThat(call("maybeStamp", letter("", "penny"), true)).isEqualTo(Optional.of(stamp("penny")));
        assertThat(call("maybeStamp", letter("", "penny"), false)).isEqualTo(Optional.empty());
        assertThat(call("wantedStamp", letter("", "penny"), true)).isEqualTo(stamp("penny"));
        assertThat(call("wantedStamp", letter("", "penny"), false)).isEqualTo(stamp("crown"));
        assertThat(call("maybeWorth", stamp("penny"), true)).isEqualTo(1);
        assertThat(call("maybeWorth", stamp("penny"), false)).isEqualTo(7);
        assertThat(call("eachAbsent", letter("", "penny"))).isEqualTo(List.of(Optional.empty()));
    }

    @Test
    void conditionalItemsAreLeftOut() {
        assertThat(call("offer", true)).hasToString("[road, air]");
        assertThat(call("offer", false)).hasToString("[road]");
    }

    /** The extern function here weighs 5. */
    @Test
    void sumsThatOverflowAreNoticed() {
        assertThat(call("total", 10, 1, letter(""))).isEqualTo(16);
        assertThatThrownBy(() -> call("total", Integer.MAX_VALUE, 1, letter("")))
                .hasRootCauseInstanceOf(ArithmeticException.class);
    }

    @Test
    void tablesAreListsOfTheirRows() {
        assertThat(call("reply", Bytes.of(1)).toString()).contains("stamps=[penny, crown]", "ways=Optional.empty");
    }

    private Object letter(String address, String... stamps) {
        List<Object> list = Stream.of(stamps).map(this::stamp).toList();
        try {
            return wire("Letter").getConstructors()[0].newInstance(list, Bytes.ascii(address), Optional.empty());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Letter", e);
        }
    }

    private Object stamp(String name) {
        return ((List<?>) invokeStatic(wire("Stamp"), "all"))
                .stream().filter(row -> row.toString().equals(name)).findFirst().orElseThrow();
    }

    private Object call(String function, Object... arguments) {
        return invoke(functions.getClass(), functions, function, arguments);
    }

    private Object functions() {
        Class<?> primitives = type("golden.ports.Primitives");
        Object weigher = Proxy.newProxyInstance(
                loader,
                new Class<?>[] {primitives},
                (proxy, method, arguments) -> method.getName().equals(WEIGHT_FUNCTION) ? 5 : 0);
        Class<?> configuration = type("golden.ports.Configuration");
        Object builder = invokeStatic(configuration, "builder");
        Object defaults = invoke(builder.getClass(), builder, "build");
        try {
            return type("golden.ports.Functions").getConstructors()[0].newInstance(defaults, weigher);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Functions", e);
        }
    }

    private Class<?> wire(String name) {
        return type("golden.wire." + name);
    }

    private Class<?> type(String name) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new LinkageError(name, e);
        }
    }

    private static Object invokeStatic(Class<?> type, String method, Object... arguments) {
        return invoke(type, type, method, arguments);
    }

    private static Object invoke(Class<?> type, Object target, String name, Object... arguments) {
        try {
            Method method = Stream.of(type.getMethods())
                    .filter(m -> m.getName().equals(name) && m.getParameterCount() == arguments.length)
                    .findFirst()
                    .orElseThrow();
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }

    private static ClassLoader load() {
        Diagnostics diagnostics = new Diagnostics();
        try {
            SourceSet sources = SourceSet.read(Path.of("src/test/resources/golden/java/functions"));
            Model model =
                    FrontEnd.compile(sources, diagnostics).orElseThrow(() -> new AssertionError(diagnostics.sorted()));
            return InMemoryCompiler.compile(JavaEmitter.emit(model, new JavaOptions("golden", Map.of())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
