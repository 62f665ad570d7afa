package org.qualoop.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qualoop.platform.Families;
import org.qualoop.platform.Family;

/** Every shipped process can be switched off with its family, but for the two that carry all others. */
class FamilyDeclarationTest {

    private static final Set<String> ALWAYS_ON = Set.of("nonconformance", "manual-effect");

    @Test
    void everyShippedProcessIsOfAFamilyOrAlwaysOn() {
        Set<String> shipped = new Workshop(Path.of("").toAbsolutePath()).processes();

        assertThat(shipped)
                .allSatisfy(key ->
                        assertThat(Family.ofProcess(key).isPresent()).as(key).isNotEqualTo(ALWAYS_ON.contains(key)));
    }

    @Test
    void noProcessIsOfTwoFamilies() {
        List<String> keys = Arrays.stream(Family.values())
                .flatMap(family -> family.processes().stream())
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void whatIsOnMayStartAndWhatHasNoFamilyAlways() {
        Families families = new Families(Set.of(Family.COMPLAINTS));

        assertThat(families.mayStart("customer-case")).isTrue();
        assertThat(families.mayStart("nonconformance")).isTrue();
        assertThat(families.mayStart("a-process-of-our-own")).isTrue();
        assertThat(families.mayStart("return-inspection")).isFalse();
        assertThat(families.off()).hasSize(Family.values().length - 1).doesNotContain(Family.COMPLAINTS);
    }
}
