package org.qualoop.connector.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Connectors describe themselves, and the diagrams ask of them only what they offer. */
class KameletsTest {

    private final Kamelets kamelets = installed("");

    @Test
    void everyTopicOfTheHouseHasASink() {
        assertThat(kamelets.sinks().stream().map(Kamelet::topic))
                .contains(
                        "messenger-send-work-notification",
                        "erp-update-stock-status",
                        "wms-hold-lot",
                        "wms-release-lot",
                        "wms-announce-return",
                        "wms-reship",
                        "supplier-send-message",
                        "carrier-open-claim",
                        "carrier-urge-parcel",
                        "payment-refund",
                        "payment-compensate",
                        "shop-reply-review",
                        "shop-message-customer",
                        "shop-agree-return",
                        "shop-reject-return",
                        "shop-appeal");
    }

    @Test
    void everySecretIsMarkedAndEveryPropertyHasAnExample() {
        for (Kamelet kamelet : kamelets.all()) {
            assertThat(kamelet.properties())
                    .as(kamelet.name())
                    .filteredOn(property -> property.name().matches("token|.*[sS]ecret"))
                    .isNotEmpty()
                    .allMatch(Kamelet.Property::secret);
            assertThat(count(kamelet, "        example: "))
                    .as("examples of " + kamelet.name())
                    .isGreaterThanOrEqualTo(kamelet.properties().size());
        }
    }

    @Test
    void everySinkTakesTheHousesInputsAndEverySourceNamesItsKinds() {
        assertThat(kamelets.sinks()).allSatisfy(sink -> {
            assertThat(sink.inputs()).as(sink.name()).isNotEmpty();
            assertThat(sink.system())
                    .isEqualTo(sink.name().substring(0, sink.name().indexOf('-')));
        });
        assertThat(kamelets.sources())
                .allSatisfy(source -> assertThat(source.kinds()).isNotEmpty());
    }

    @Test
    void theDiagramsGiveEverySinkWhatItRequiresAndNothingElse() throws IOException {
        Map<String, Kamelet> byTopic = kamelets.sinks().stream().collect(Collectors.toMap(Kamelet::topic, s -> s));
        List<String> wrong = new ArrayList<>();
        int steps = 0;
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/**/*.bpmn")) {
            for (ServiceTask step :
                    Bpmn.readModelFromStream(file.getInputStream()).getModelElementsByType(ServiceTask.class)) {
                if ("external".equals(step.getCamundaType())) {
                    steps++;
                    String place = file.getFilename() + " " + step.getId() + ": ";
                    Kamelet sink = byTopic.get(step.getCamundaTopic());
                    if (sink == null) {
                        wrong.add(place + "no sink for topic " + step.getCamundaTopic());
                    } else {
                        wrong.addAll(differences(place, inputs(step), sink));
                    }
                }
            }
        }
        assertThat(steps).isPositive();
        assertThat(wrong).isEmpty();
    }

    @Test
    void aFolderBesideTheJarAddsToThem(@TempDir Path folder) throws IOException {
        String own = text("wms-hold-lot-sink").replace("wms-hold-lot-sink", "wms-count-lot-sink");
        Files.writeString(folder.resolve("wms-count-lot-sink.kamelet.yaml"), own);

        Kamelets more = installed(folder.toString());

        assertThat(more.find("wms-count-lot-sink")).isPresent();
        assertThat(more.all()).hasSize(kamelets.all().size() + 1);
        assertThat(more.locations()).startsWith("file:").endsWith(",classpath:connectors");
    }

    @Test
    void aFileThatDoesNotDescribeItselfIsRefusedByName() {
        String without = text("payment-refund-sink").replace("title: Payment Refund", "titel: Payment Refund");

        assertThatThrownBy(() -> KameletFile.read("payment-refund-sink", without))
                .hasMessageContaining("payment-refund-sink.kamelet.yaml")
                .hasMessageContaining("title is missing");
    }

    private static List<String> differences(String place, Set<String> given, Kamelet sink) {
        List<String> wrong = new ArrayList<>();
        given.stream()
                .filter(input -> !sink.inputs().containsKey(input))
                .forEach(input -> wrong.add(place + sink.topic() + " does not take " + input));
        sink.inputs().forEach((input, required) -> {
            if (required && !given.contains(input)) {
                wrong.add(place + sink.topic() + " needs " + input);
            }
        });
        return wrong;
    }

    private static Set<String> inputs(ServiceTask step) {
        Set<String> names = new HashSet<>();
        if (step.getExtensionElements() != null) {
            step.getExtensionElements()
                    .getElementsQuery()
                    .filterByType(CamundaInputOutput.class)
                    .list()
                    .forEach(io -> io.getCamundaInputParameters().stream()
                            .map(CamundaInputParameter::getCamundaName)
                            .forEach(names::add));
        }
        return names;
    }

    private static long count(Kamelet kamelet, String line) {
        return text(kamelet.name()).lines().filter(l -> l.startsWith(line)).count();
    }

    private static String text(String name) {
        try (var in = KameletsTest.class.getResourceAsStream("/connectors/" + name + ".kamelet.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Kamelets installed(String dir) {
        try {
            return new Kamelets(dir);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
