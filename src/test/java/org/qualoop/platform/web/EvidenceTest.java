package org.qualoop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.qualoop.testing.Http;
import org.qualoop.testing.Http.Answer;
import org.qualoop.testing.Photos;
import org.qualoop.testing.QualoopTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@QualoopTest
class EvidenceTest {

    @LocalServerPort
    int port;

    @Test
    void aPhotoIsStoredUnderItsDigestAndReadBackUnchanged() throws Exception {
        byte[] photo = Photos.jpeg();
        Answer stored = Http.as("warehouse", port).upload("面单.jpg", photo, "PHOTO", null);
        assertThat(stored.status()).isEqualTo(201);
        assertThat(stored.json().path("mediaType").asText()).isEqualTo("image/jpeg");
        assertThat(stored.json().path("bytes").asInt()).isEqualTo(photo.length);
        assertThat(stored.json().path("sha256").asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(photo)));
        Answer read = Http.as("quality", port).get(stored.header("Location"));
        assertThat(read.response().body()).isEqualTo(photo);
        assertThat(read.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void whatIsNamedPhotoButIsNoneIsRefusedByItsContent() {
        byte[] script = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        Answer refused = Http.as("warehouse", port).upload("photo.jpg", script, "PHOTO", null);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/file");
        assertThat(refused.json().at("/errors/0/detail").asText()).contains("text/html");
    }

    @Test
    void anEmptyFileIsRefused() {
        Answer refused = Http.as("warehouse", port).upload("photo.jpg", new byte[0], "PHOTO", null);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/file");
    }

    @Test
    void anUnknownKindIsRefused() {
        Answer refused = Http.as("warehouse", port).upload("photo.jpg", Photos.jpeg(), "SELFIE", null);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/kind");
    }

    @Test
    void evidenceForATaskThatIsNotOpenIsRefused() {
        assertThat(Http.as("warehouse", port)
                        .upload("photo.jpg", Photos.jpeg(), "PHOTO", "no-such-task")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void partOfAFileCanBeAskedFor() {
        byte[] photo = Photos.jpeg();
        String location =
                Http.as("warehouse", port).upload("a.jpg", photo, "PHOTO", null).header("Location");
        Answer part = Http.as("quality", port).get(location, "Range", "bytes=0-9");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.response().body()).hasSize(10);
    }

    @Test
    void theAuditorReadsButStoresNothing() {
        String location = Http.as("warehouse", port)
                .upload("a.jpg", Photos.jpeg(), "PHOTO", null)
                .header("Location");
        assertThat(Http.as("auditor", port).get(location).status()).isEqualTo(200);
        assertThat(Http.as("auditor", port)
                        .upload("a.jpg", Photos.jpeg(), "PHOTO", null)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void withoutLoginNothingIsStoredOrRead() {
        assertThat(Http.anonymous(port)
                        .upload("a.jpg", Photos.jpeg(), "PHOTO", null)
                        .status())
                .isEqualTo(401);
        assertThat(Http.anonymous(port).get("/api/v1/evidence/any").status()).isEqualTo(401);
    }
}
