package org.qualoop.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qualoop.testing.Covers;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

class EveryProcessIsTravelledTest {

    @Test
    void everyProcessHasTestsThatTravelAllOfItsNodesAndFlows() throws Exception {
        assertThat(covered()).isEqualTo(new Workshop(java.nio.file.Path.of("").toAbsolutePath()).processes());
    }

    private static Set<String> covered() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(
                    org.springframework.beans.factory.annotation.AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scanner.addIncludeFilter(new AnnotationTypeFilter(Covers.class));
        Set<String> covered = new java.util.TreeSet<>();
        for (var found : scanner.findCandidateComponents("org.qualoop")) {
            Covers covers = Class.forName(found.getBeanClassName()).getAnnotation(Covers.class);
            covered.addAll(Arrays.stream(covers.value()).collect(Collectors.toSet()));
        }
        return covered;
    }
}
