package org.qualoop.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** @see Covers */
class CoverageCheck implements BeforeAllCallback, AfterAllCallback {

    private static final Set<Class<?>> RUN = ConcurrentHashMap.newKeySet();

    @Override
    public void beforeAll(ExtensionContext context) {
        assertThat(covers(context).value()).as("processes that @Covers names").isNotEmpty();
        if (others(context).stream().noneMatch(RUN::contains)) {
            Arrays.stream(covers(context).value()).forEach(Coverage::forget);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        RUN.add(context.getRequiredTestClass());
        if (RUN.containsAll(others(context))) {
            SoftAssertions.assertSoftly(every -> Arrays.stream(covers(context).value())
                    .forEach(process -> every.assertThat(Coverage.missing(process))
                            .as("flow nodes and flows of %s that no test travels", process)
                            .isEmpty()));
        }
    }

    private static List<Class<?>> others(ExtensionContext context) {
        return List.of(covers(context).with());
    }

    private static Covers covers(ExtensionContext context) {
        return context.getRequiredTestClass().getAnnotation(Covers.class);
    }
}
