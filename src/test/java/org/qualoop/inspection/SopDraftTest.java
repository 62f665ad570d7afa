package org.qualoop.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.inspection.SopDesk.pointers;
import static org.qualoop.inspection.SopDesk.step;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.testing.Http;
import org.qualoop.testing.QualoopTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@QualoopTest
class SopDraftTest {

    @LocalServerPort
    private int port;

    private Http quality;
    private Http second;
    private String key;

    @BeforeEach
    void two() {
        quality = Http.as("quality", port);
        second = Http.as("quality-2", port);
        key = "draft-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aDraftIsWithoutEffectUntilItIsPublished() {
        publishedWith(step("seal", "CHECK"));
        Http.Answer saved = save(quality, 0, 1, step("seal", "CHECK"), step("photo", "PHOTO"));

        assertThat(saved.json().get("revision").intValue()).isEqualTo(1);
        assertThat(quality.get("/api/v1/sops/" + key).json().get("steps")).hasSize(1);

        Http.Answer published = quality.post(draft("/publish?revision=1"), Map.of());
        assertThat(published.json().get("version").intValue()).isEqualTo(2);
        assertThat(quality.get("/api/v1/sops/" + key).json().get("steps")).hasSize(2);
        assertThat(quality.get(draft("")).status()).isEqualTo(404);
    }

    @Test
    void theSecondToSaveIsToldWhoWasFirstAndNothingIsLost() {
        save(quality, 0, 0, step("mine", "CHECK"));

        Http.Answer refused = save(second, 0, 0, step("theirs", "CHECK"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/saved/savedBy").textValue()).isEqualTo("quality");
        assertThat(refused.json().at("/saved/draft/steps/0/id").textValue()).isEqualTo("mine");

        assertThat(save(second, 1, 0, step("theirs", "CHECK")).status()).isEqualTo(200);
        assertThat(save(quality, 1, 0, step("mine", "CHECK")).status()).isEqualTo(409);
        assertThat(quality.post(draft("/publish?revision=1"), Map.of()).status())
                .isEqualTo(409);
        assertThat(quality.delete(draft("?revision=1")).status()).isEqualTo(409);
        assertThat(quality.delete(draft("?revision=2")).status()).isEqualTo(204);
    }

    @Test
    void aDraftOfAnOldVersionIsNotPublishedOverANewerOne() {
        publishedWith(step("seal", "CHECK"));
        save(quality, 0, 1, step("photo", "PHOTO"));
        second.put(
                "/api/v1/sops/" + key,
                Map.of("zh", "测", "en", "T", "basedOn", 1, "steps", List.of(step("video", "VIDEO"))));

        Http.Answer refused = quality.post(draft("/publish?revision=1"), Map.of());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(pointers(refused)).containsExactly("/basedOn");
        assertThat(quality.get(draft("")).status()).isEqualTo(200);
    }

    @Test
    void aFaultyDraftIsKeptAndNamedButNotPublished() {
        Http.Answer saved = save(quality, 0, 0, step("a", "CHOICE"), step("a", "CHECK", "zh", ""));
        assertThat(saved.status()).isEqualTo(200);

        Http.Answer refused = quality.post(draft("/publish?revision=1"), Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(pointers(refused)).contains("/steps/0/choices", "/steps/1/id", "/steps/1/zh");
        assertThat(quality.get(draft("")).json().get("revision").intValue()).isEqualTo(1);
        assertThat(quality.get("/api/v1/sops/" + key).status()).isEqualTo(404);
    }

    @Test
    void theCheckTellsWhatChangesStepByStep() {
        publishedWith(step("a", "CHECK"), step("b", "CHECK"), step("c", "SCAN"));

        Http.Answer checked = quality.post(
                draft("/check"),
                body(
                        1,
                        step("c", "SCAN"),
                        step("a", "CHECK"),
                        step("b", "CHECK", "required", false),
                        step("d", "PHOTO")));

        assertThat(checked.json().get("errors")).isEmpty();
        assertThat(checked.json().get("changes").findValuesAsText("stepId")).containsExactly("c", "b", "d");
        assertThat(checked.json().get("changes").findValuesAsText("kind")).containsExactly("MOVED", "CHANGED", "ADDED");
    }

    @Test
    void nobodyButQualityPeopleTouchesADraft() {
        for (String user : List.of("process-owner", "inspector", "auditor", "manager", "warehouse-lead")) {
            Http other = Http.as(user, port);
            assertThat(save(other, 0, 0, step("a", "CHECK")).status()).as(user).isEqualTo(403);
            assertThat(other.get(draft("")).status()).as(user).isEqualTo(403);
            assertThat(other.delete(draft("?revision=0")).status()).as(user).isEqualTo(403);
            assertThat(other.post(draft("/publish?revision=0"), Map.of()).status())
                    .as(user)
                    .isEqualTo(403);
            assertThat(other.post(draft("/check"), body(0)).status()).as(user).isEqualTo(403);
        }
    }

    @SafeVarargs
    private void publishedWith(Map<String, Object>... steps) {
        assertThat(quality.put("/api/v1/sops/" + key, body(0, steps)).status()).isEqualTo(200);
    }

    @SafeVarargs
    private Http.Answer save(Http who, int revision, int basedOn, Map<String, Object>... steps) {
        return who.put(draft("?revision=" + revision), body(basedOn, steps));
    }

    @SafeVarargs
    private static Map<String, Object> body(int basedOn, Map<String, Object>... steps) {
        return Map.of("zh", "测试", "en", "Test", "basedOn", basedOn, "steps", List.of(steps));
    }

    private String draft(String rest) {
        return "/api/v1/sops/" + key + "/draft" + rest;
    }
}
