package org.qualoop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.qualoop.platform.web.breaks.BreaksEveryFence;
import org.springframework.boot.test.context.SpringBootTest;

/** Each technique stays behind its fence, and each fence is shown to bite. */
class ArchitectureTests {

    private static final List<String> ROOMS = List.of(
            "platform",
            "supplier",
            "trace",
            "kpi",
            "inspection",
            "ncr",
            "capa",
            "complaint",
            "delivery",
            "rma",
            "reissue",
            "recall",
            "cost",
            "training",
            "audit",
            "notification",
            "connector",
            "cockpit",
            "sandbox");

    private static final ArchRule ENGINE = noClasses()
            .that()
            .resideOutsideOfPackage("..process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("the engine may be replaced one day");

    private static final ArchRule MYBATIS = noClasses()
            .that()
            .resideOutsideOfPackage("..data..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.ibatis..")
            .because("SQL lives in mappers");

    private static final ArchRule CAMEL = noClasses()
            .that()
            .resideOutsideOfPackage("org.qualoop.connector..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel..")
            .because("outside systems are reached in one room only");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.qualoop");

    @TestFactory
    List<DynamicTest> techniquesStayBehindTheirFences() {
        return List.of(ENGINE, MYBATIS, CAMEL).stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(HOUSE)))
                .toList();
    }

    @TestFactory
    List<DynamicTest> everyFenceBitesAClassThatBreaksIt() {
        JavaClasses breaker = new ClassFileImporter().importClasses(BreaksEveryFence.class);
        return List.of(ENGINE, MYBATIS, CAMEL).stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(),
                        () -> assertThat(rule.evaluate(breaker).hasViolation()).isTrue()))
                .toList();
    }

    @Test
    void aRoomKnowsOnlyTheRoomsBelowIt() {
        for (int low = 0; low < ROOMS.size(); low++) {
            String[] above = ROOMS.subList(low + 1, ROOMS.size()).stream()
                    .map(room -> "org.qualoop." + room + "..")
                    .toArray(String[]::new);
            if (above.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage("org.qualoop." + ROOMS.get(low) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(above)
                        .allowEmptyShould(true)
                        .check(HOUSE);
            }
        }
    }

    /** Camunda finds the engine of its pages by name in the virtual machine: a second application would answer them. */
    @Test
    void allTestsShareOneApplication() {
        noClasses()
                .that()
                .areNotAnnotations()
                .should()
                .beAnnotatedWith(SpringBootTest.class)
                .check(new ClassFileImporter().importPackages("org.qualoop"));
    }

    @Test
    void theOrderOfRoomsBitesAnUpwardDependency() {
        JavaClasses breaker = new ClassFileImporter().importClasses(BreaksEveryFence.class);
        ArchRule upward = noClasses()
                .that()
                .resideInAPackage("org.qualoop.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.qualoop.testing..");
        assertThat(upward.evaluate(breaker).hasViolation()).isTrue();
    }
}
