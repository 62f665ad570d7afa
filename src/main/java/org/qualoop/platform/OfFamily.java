package org.qualoop.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/**
 * An entrance of these families: a controller, a page, a listener that starts a process. The bean is there while one of
 * them is on (setting {@code qualoop.families}); its calls, its OpenAPI paths and what it listens to go with it. What
 * running instances need to come to their end (delegates, rules, tasks) is never marked.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(FamilyIsOn.class)
public @interface OfFamily {

    Family[] value();
}
