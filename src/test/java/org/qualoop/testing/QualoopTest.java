package org.qualoop.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application on an in-memory database and a random port, with demo users and without sandbox. No background
 * work runs: {@link Jobs} fires jobs and timers, nothing is awaited. All tests share one context, and there is no other in
 * their virtual machine: Camunda finds the engine of its pages by name there, so the pages of one application would
 * speak to the engine of the other. What needs settings of its own is a {@link RunningApp}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
public @interface QualoopTest {}
