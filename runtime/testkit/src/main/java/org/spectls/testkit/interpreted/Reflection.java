package org.spectls.testkit.interpreted;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls of what is only known at run time; what they throw is thrown as it is. */
final class Reflection {
    /** By name: methods of ports and configurations are not overloaded. Looking them up each time takes its time. */
    private static final ClassValue<Map<String, Method>> METHODS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return Stream.of(type.getMethods())
                    .collect(Collectors.toMap(Method::getName, Function.identity(), (first, second) -> first));
        }
    };

    private Reflection() {}

    /** The public method of this name. */
    static Method method(Class<?> type, String name) {
        Method method = METHODS.get(type).get(name);
        if (method == null) {
            throw new LinkageError(type.getName() + " has no " + name);
        }
        return method;
    }

    static @Nullable Object call(Method method, @Nullable Object target, @Nullable Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        } catch (IllegalAccessException e) {
            throw new LinkageError(method.toString(), e);
        }
    }

    static Object create(Constructor<?> constructor, Object... arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(constructor.toString(), e);
        }
    }

    private static RuntimeException unwrapped(InvocationTargetException e) {
        if (e.getCause() instanceof RuntimeException exception) {
            return exception;
        } else if (e.getCause() instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(e.getCause());
    }
}
