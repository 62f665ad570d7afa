package org.qualoop.platform;

import java.util.Arrays;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Reads the setting before there are beans. */
class FamilyIsOn implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata bean) {
        Set<Family> on = Binder.get(context.getEnvironment())
                .bind("qualoop.families", Bindable.setOf(Family.class))
                .orElse(Set.of());
        Family[] wanted = (Family[])
                bean.getAnnotationAttributes(OfFamily.class.getName()).get("value");
        return on.isEmpty() || Arrays.stream(wanted).anyMatch(on::contains);
    }
}
