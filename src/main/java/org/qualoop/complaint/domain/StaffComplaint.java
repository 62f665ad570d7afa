package org.qualoop.complaint.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.qualoop.complaint.CaseSource;
import org.qualoop.complaint.data.CaseMapper;
import org.qualoop.complaint.data.VoiceMapper;
import org.qualoop.complaint.data.VoiceRow;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Numbers;
import org.qualoop.platform.Problem;
import org.qualoop.trace.Fields;
import org.qualoop.trace.Intake;
import org.qualoop.trace.Item;
import org.qualoop.trace.Schema;
import org.springframework.stereotype.Service;

/**
 * A complaint that customer service takes by telephone or finds elsewhere, and enters itself. It goes the way of every
 * complaint: through the intake, with its natural key, its judgement, its case and its process.
 */
@Service
public class StaffComplaint {

    private static final String KIND = "complaints";
    private static final String CHANNEL = "hotline";
    private static final Schema SCHEMA = Schema.of(
            Fields.oneOf("kind", "PHONE", "CHAT", "TICKET", "REGULATOR"),
            Fields.text("text"),
            Fields.key("orderNo").optional(),
            Fields.key("sku").optional(),
            Fields.key("customerId").optional(),
            Fields.key("channel").optional(),
            Fields.key("complaintId").optional(),
            Fields.instant("createdAt").optional());

    private final Intake intake;
    private final CaseMapper cases;
    private final VoiceMapper voices;
    private final Numbers numbers;
    private final Clock clock;

    StaffComplaint(Intake intake, CaseMapper cases, VoiceMapper voices, Numbers numbers, Clock clock) {
        this.intake = intake;
        this.cases = cases;
        this.voices = voices;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** @param created false when the complaint was known: its case is the answer */
    public record Entered(String caseNo, boolean created) {}

    /**
     * @param key the client's idempotency key, or null
     * @throws Problem 422 naming each field that is wrong, or when the key came with another complaint before
     */
    public Entered enter(JsonNode body, String key, String by) {
        List<FieldError> errors = new ArrayList<>();
        Item item = SCHEMA.read(body, errors);
        if (!errors.isEmpty()) {
            throw Problem.unprocessable("投诉无法受理 The complaint cannot be taken", errors);
        }
        ObjectNode complaint = item.json().deepCopy();
        String channel = item.text("channel") == null ? CHANNEL : item.text("channel");
        String id = id(item, key);
        complaint.put("channel", channel).put("complaintId", id);
        if (item.text("createdAt") == null) {
            complaint.put("createdAt", clock.instant().toString());
        }
        Optional<VoiceRow> known = voices.find(CaseSource.COMPLAINT, channel, id);
        if (known.isPresent() && item.text("complaintId") == null) {
            return again(known.get(), item);
        }
        intake.take(KIND, complaint, by);
        String caseNo =
                cases.ofSource(CaseSource.COMPLAINT, channel, id).orElseThrow().caseNo();
        return new Entered(caseNo, known.isEmpty());
    }

    private String id(Item item, String key) {
        if (item.text("complaintId") != null) {
            return item.text("complaintId");
        }
        return key == null || key.isBlank()
                ? numbers.next("CMP")
                : "CMP-" + UUID.nameUUIDFromBytes(key.strip().getBytes(StandardCharsets.UTF_8));
    }

    private static Entered again(VoiceRow known, Item item) {
        boolean same = Objects.equals(known.saidText(), item.text("text"))
                && Objects.equals(known.orderNo(), item.text("orderNo"))
                && Objects.equals(known.complaintKind(), item.text("kind"));
        if (!same) {
            throw Problem.unprocessable(
                    "", "同一 Idempotency-Key 的内容不同 The Idempotency-Key came with another body before");
        }
        return new Entered(known.caseNo(), false);
    }
}
