package org.qualoop.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class travel every flow node and every sequence flow of these processes, or the class fails. A
 * process that needs several classes names them all at each: the last of them that runs is the judge.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(CoverageCheck.class)
public @interface Covers {

    /** Keys of the processes. */
    String[] value();

    /** The other classes that share the work. */
    Class<?>[] with() default {};
}
