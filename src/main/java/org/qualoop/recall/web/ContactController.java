package org.qualoop.recall.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qualoop.platform.Body;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Family;
import org.qualoop.platform.OfFamily;
import org.qualoop.platform.Query;
import org.qualoop.recall.RecallReply;
import org.qualoop.recall.data.ContactMapper;
import org.qualoop.recall.data.ContactRow;
import org.qualoop.recall.data.ContactState;
import org.qualoop.recall.domain.Recalls;
import org.qualoop.recall.domain.Replies;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The customers of a recall: whom to reach how, and what they answer. */
@OfFamily(Family.RECALL)
@RestController
@RequestMapping("/api/v1/recalls/{recallNo}")
@Tag(name = "recalls", description = "召回 Recalls and drills")
class ContactController {

    private static final int MAX_LIMIT = 1_000;
    private static final int MAX_TEXT = 4_000;
    private static final int MAX_URL = 2_000;
    private static final int MAX_PROOFS = 100;

    private final Recalls recalls;
    private final ContactMapper contacts;
    private final Replies replies;
    private final Clock clock;

    ContactController(Recalls recalls, ContactMapper contacts, Replies replies, Clock clock) {
        this.recalls = recalls;
        this.contacts = contacts;
        this.replies = replies;
        this.clock = clock;
    }

    record Page(List<Entry> items, String next) {}

    /** No personal data: who calls opens the order's archive. */
    record Entry(
            String customerId,
            String channel,
            String orderNo,
            String route,
            boolean observed,
            String state,
            int round,
            int times,
            Instant contactedAt,
            String answer,
            Instant answeredAt) {

        static Entry of(ContactRow row) {
            return new Entry(
                    row.customerId(),
                    row.channel(),
                    row.orderNo(),
                    row.route(),
                    row.observed(),
                    row.state().name(),
                    row.roundNo(),
                    row.times(),
                    row.contactedAt(),
                    row.answer(),
                    row.answeredAt());
        }
    }

    @GetMapping("/contacts")
    @PreAuthorize("hasAnyRole('quality', 'customer-service', 'auditor')")
    @Operation(summary = "Customers in scope; state UNREACHED are those whom a person has to contact")
    Page contacts(
            @PathVariable String recallNo,
            @RequestParam(required = false) ContactState state,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "100") int limit) {
        Query.limit(limit, MAX_LIMIT);
        recalls.get(recallNo);
        List<Entry> items = contacts.page(recallNo, state, after, limit).stream()
                .map(Entry::of)
                .toList();
        return new Page(
                items, items.size() < limit ? null : items.get(items.size() - 1).customerId());
    }

    @PostMapping("/replies")
    @PreAuthorize("hasAnyRole('quality', 'customer-service')")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record a customer's answer; the same Idempotency-Key is the same answer")
    Entry reply(
            @PathVariable String recallNo,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody JsonNode json) {
        recalls.get(recallNo);
        RecallReply reply = read(recallNo, key, json);
        replies.record(reply, CurrentUser.name());
        return contacts.find(recallNo, reply.customerId()).map(Entry::of).orElseThrow();
    }

    private RecallReply read(String recallNo, String key, JsonNode json) {
        Body body = new Body(json);
        String customerId = body.key("customerId", true);
        String orderNo = body.key("orderNo", false);
        RecallReply.Answer answer = body.choice("answer", RecallReply.Answer.class, true);
        Integer qty = body.quantity("qty", false);
        List<String> proof = new ArrayList<>(body.texts("proofUrls", MAX_PROOFS, MAX_URL));
        String one = body.text("proofUrl", false, MAX_URL);
        if (one != null) {
            proof.add(one);
        }
        RecallReply.Reaction reaction = body.choice("reaction", RecallReply.Reaction.class, false);
        String text = body.text("text", false, MAX_TEXT);
        if (key != null && key.length() > Body.MAX_KEY) {
            body.refuse("Idempotency-Key", "至多 100 个字符 must have at most 100 characters");
        }
        body.check();
        return new RecallReply(
                "manual",
                Optional.ofNullable(key).orElseGet(() -> UUID.randomUUID().toString()),
                recallNo,
                customerId,
                orderNo,
                answer,
                qty,
                proof,
                reaction,
                text,
                clock.instant());
    }
}
