package org.qualoop.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A test method that runs once on H2 and once on MySQL 8. It takes a {@link Database}, whose schema is migrated and
 * whose mappers are real; what it writes is rolled back or its own.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@ArgumentsSource(Databases.class)
public @interface BothDatabases {}
