package org.qualoop.ncr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qualoop.inspection.Defect;
import org.qualoop.inspection.DefectCatalogue;
import org.qualoop.platform.SopCatalogue;
import org.qualoop.platform.SopStep;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** The forms ask for what the engine demands, with the same choices and in both languages. */
@QualoopTest
class NcrFormsTest {

    @Autowired
    private SopCatalogue sops;

    @Autowired
    private DefectCatalogue defects;

    @ParameterizedTest
    @CsvSource({
        "triage-ncr, ncr-triage",
        "investigate-cause, ncr-cause",
        "decide-disposition, ncr-disposition",
        "close-ncr, ncr-closing",
        "handle-safety, ncr-safety"
    })
    void aFormAsksForEveryStepOfItsSop(String form, String sop) throws IOException {
        String html = read(form);
        for (SopStep step : sops.sop(sop).orElseThrow().steps()) {
            assertThat(html).contains("cam-variable-name=\"" + step.id() + "\"");
            if (step.kind() == SopStep.Kind.CHOICE) {
                assertThat(options(html, step.id())).containsExactlyInAnyOrderElementsOf(step.choices());
            }
            if (step.when() != null) {
                assertThat(html).contains("data-when=\"" + step.when() + "\"");
            }
        }
        assertThat(all(html, "data-zh=\"[^\"]+\"")).hasSameSizeAs(all(html, "data-en=\"[^\"]+\""));
    }

    @org.junit.jupiter.api.Test
    void theTriageFormOffersEveryDefectUnderItsOwnName() throws IOException {
        String html = read("triage-ncr");
        for (Defect defect : defects.all()) {
            assertThat(html)
                    .contains("value=\"" + defect.code() + "\" data-zh=\"" + defect.zh() + "\" data-en=\"" + defect.en()
                            + "\"");
        }
    }

    private static List<String> options(String html, String name) {
        int from = html.indexOf("<select id=\"" + name + "\"");
        String select = html.substring(from, html.indexOf("</select>", from));
        return all(select, "(?<=<option value=\")[^\"]+");
    }

    private static List<String> all(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String read(String form) throws IOException {
        return new ClassPathResource("forms/ncr/" + form + ".html").getContentAsString(StandardCharsets.UTF_8);
    }
}
