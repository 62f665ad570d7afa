package org.qualoop.platform.process;

import java.lang.reflect.Field;
import java.util.function.Function;
import org.springframework.util.ReflectionUtils;

/** A field of an engine command that has no getter. A wrong name is found at start, not at the first attack. */
final class PrivateField<T> {

    private final Field field;

    PrivateField(Class<?> owner, String name) {
        field = ReflectionUtils.findField(owner, name);
        if (field == null) {
            throw new IllegalStateException("The engine's " + owner.getSimpleName() + " has no field " + name);
        }
        ReflectionUtils.makeAccessible(field);
    }

    @SuppressWarnings("unchecked")
    T of(Object target) {
        return (T) ReflectionUtils.getField(field, target);
    }

    void set(Object target, T value) {
        ReflectionUtils.setField(field, target, value);
    }

    <R> R of(Object target, Function<T, R> then) {
        T value = of(target);
        return value == null ? null : then.apply(value);
    }
}
