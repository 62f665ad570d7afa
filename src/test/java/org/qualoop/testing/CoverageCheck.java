package org.qualoop.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** @see Covers */
class CoverageCheck implements BeforeAllCallback, AfterAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        processes(context).forEach(Coverage::forget);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        SoftAssertions.assertSoftly(
                every -> processes(context).forEach(process -> every.assertThat(Coverage.missing(process))
                        .as("flow nodes and flows of %s that no test of %s travels", process, context.getDisplayName())
                        .isEmpty()));
    }

    private static List<String> processes(ExtensionContext context) {
        List<String> processes = Arrays.asList(
                context.getRequiredTestClass().getAnnotation(Covers.class).value());
        assertThat(processes).as("processes that @Covers names").isNotEmpty();
        return processes;
    }
}
