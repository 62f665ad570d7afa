package org.qualoop.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyTest {

    @Test
    void everyKindOfFieldIsReadAsItStands() {
        Body body = body("""
                {"text": " a ", "whole": -3, "qty": 4, "number": 1.50, "yes": true, "day": "2027-06-30",
                 "at": "2027-06-30T08:00:00Z", "one": "MONDAY", "many": ["a", "b"], "nothing": null}""");

        assertThat(body.key("text", true)).isEqualTo("a");
        assertThat(body.integer("whole", true)).isEqualTo(-3);
        assertThat(body.quantity("qty", true)).isEqualTo(4);
        assertThat(body.decimal("number", true)).isEqualTo(new BigDecimal("1.5"));
        assertThat(body.flag("yes", true)).isTrue();
        assertThat(body.date("day", true)).isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(body.instant("at", true)).isEqualTo(Instant.parse("2027-06-30T08:00:00Z"));
        assertThat(body.choice("one", DayOfWeek.class, true)).isEqualTo(DayOfWeek.MONDAY);
        assertThat(body.texts("many", 2, 1)).containsExactly("a", "b");
        assertThat(body.key("nothing", false)).isNull();
        assertThat(body.texts("missing", 2, 1)).isEmpty();
        body.check();
    }

    @Test
    void everyFaultIsNamedAtOnceWithItsPointer() {
        Body body = body("""
                {"text": 7, "blank": " ", "long": "abc", "whole": 1.5, "huge": 4000000000, "qty": 0, "number": "1",
                 "yes": "true", "day": "30.6.", "at": "now", "one": "FRYDAY", "many": "a", "few": ["a", 2, ""],
                 "all": [1, 2, 3]}""");

        body.key("missing", true);
        body.key("text", false);
        body.key("blank", false);
        body.text("long", false, 2);
        body.integer("whole", false);
        body.integer("huge", false);
        body.quantity("qty", false);
        body.decimal("number", false);
        body.flag("yes", false);
        body.date("day", false);
        body.instant("at", false);
        body.choice("one", DayOfWeek.class, false);
        body.texts("many", 3, 1);
        body.texts("few", 3, 1);
        body.texts("all", 2, 1);

        assertThat(faults(body))
                .containsExactly(
                        "/missing",
                        "/text",
                        "/blank",
                        "/long",
                        "/whole",
                        "/huge",
                        "/qty",
                        "/number",
                        "/yes",
                        "/day",
                        "/at",
                        "/one",
                        "/many",
                        "/few/1",
                        "/few/2",
                        "/all");
    }

    @Test
    void theObjectsOfAListNameTheirOwnFaultsWithTheWholePointer() {
        Body body = body("""
                {"lots": [{"sku": "S1"}, {"sku": 1}, 2], "none": []}""");

        List<Body> lots = body.objects("lots", true, 10);
        assertThat(lots.get(0).key("sku", true)).isEqualTo("S1");
        lots.get(1).key("sku", true);
        body.objects("none", true, 10);

        assertThat(faults(body)).containsExactly("/lots/2", "/lots/1/sku", "/none");
    }

    @Test
    void whatIsNoObjectIsRefusedAtOnce() {
        assertThat(catchThrowableOfType(Problem.class, () -> body("[]")).status())
                .isEqualTo(400);
    }

    private static List<String> faults(Body body) {
        return catchThrowableOfType(Problem.class, body::check).errors().stream()
                .map(FieldError::pointer)
                .toList();
    }

    private static Body body(String json) {
        try {
            return new Body(new ObjectMapper().readValue(json, JsonNode.class));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
