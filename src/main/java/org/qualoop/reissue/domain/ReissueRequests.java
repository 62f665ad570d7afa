package org.qualoop.reissue.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Sha256;
import org.qualoop.reissue.ReissueApi;
import org.qualoop.reissue.ReissueReason;
import org.qualoop.reissue.ReissueRequest;
import org.qualoop.reissue.ReissueView;
import org.qualoop.reissue.data.RequestMapper;
import org.qualoop.reissue.data.RequestMapper.RequestRow;
import org.qualoop.trace.Fields;
import org.qualoop.trace.Item;
import org.qualoop.trace.Schema;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes requests for reissues over HTTP. The same key with the same body gets the same answer for ever, also when both
 * come at the same moment; another body with that key is refused. A request that was refused leaves no trace of its key.
 */
@Service
public class ReissueRequests {

    private static final Schema SCHEMA = Schema.of(
            Fields.key("orderNo"),
            Fields.oneOf("reason", "WRONG_ITEM", "SHORT_SHIPPED", "DAMAGED", "LOST"),
            Fields.list(
                    "lines",
                    1,
                    "orderLineNo",
                    Fields.lineNo("orderLineNo"),
                    Fields.key("sku").optional(),
                    Fields.quantity("qty")),
            Fields.flag("collectWrongItem").optional(),
            Fields.key("wrongSku").optional(),
            Fields.key("replaces").optional());

    private final RequestMapper requests;
    private final ReissueApi reissues;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReissueRequests(
            RequestMapper requests,
            ReissueApi reissues,
            ObjectMapper json,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.requests = requests;
        this.reissues = reissues;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @param body the reissue as JSON, as it was answered the first time */
    public record Answer(String reissueNo, String body) {}

    /** @throws Problem 422 for a body that is not valid, or another one than this key came with; 409 for units made good */
    public Answer take(String key, JsonNode body, String by) {
        Item item = read(body);
        String hash = Sha256.hex(item.json().toString());
        Optional<RequestRow> known = requests.find(key);
        if (known.isPresent()) {
            return again(known.get(), hash);
        }
        try {
            return transaction.execute(tx -> first(key, hash, item, by));
        } catch (DuplicateKeyException together) {
            return again(requests.find(key).orElseThrow(() -> together), hash);
        }
    }

    private Answer first(String key, String hash, Item item, String by) {
        requests.insert(new RequestRow(key, hash, "", "", clock.instant()));
        String reissueNo = reissues.open(request(item), by);
        String answer = write(reissues.find(reissueNo).orElseThrow());
        requests.setAnswer(key, reissueNo, answer);
        return new Answer(reissueNo, answer);
    }

    private static Answer again(RequestRow known, String hash) {
        if (!known.bodyHash().equals(hash)) {
            throw Problem.unprocessable(
                    "", "同一 Idempotency-Key 的内容不同 The Idempotency-Key came with another body before");
        }
        return new Answer(known.reissueNo(), known.answer());
    }

    private static Item read(JsonNode body) {
        List<FieldError> errors = new ArrayList<>();
        Item item = SCHEMA.read(body, errors);
        if (!errors.isEmpty()) {
            throw Problem.unprocessable("补发无法受理 The reissue cannot be taken", errors);
        }
        return item;
    }

    private static ReissueRequest request(Item item) {
        return new ReissueRequest(
                item.text("orderNo"),
                ReissueReason.valueOf(item.text("reason")),
                item.list("lines").stream()
                        .map(line -> new ReissueRequest.Line(
                                line.integer("orderLineNo"), line.text("sku"), line.integer("qty")))
                        .toList(),
                Boolean.TRUE.equals(item.flag("collectWrongItem")),
                item.text("wrongSku"),
                false,
                null,
                item.text("replaces"));
    }

    private String write(ReissueView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view can be written", e);
        }
    }
}
