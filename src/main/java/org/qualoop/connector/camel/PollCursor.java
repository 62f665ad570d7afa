package org.qualoop.connector.camel;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.apache.camel.Exchange;
import org.qualoop.connector.domain.ConnectorStats;
import org.qualoop.connector.domain.SourceCursors;
import org.qualoop.connector.domain.SourceInbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What every polling kamelet needs: the cursor before, intake after, and a word about failures. */
@Component("pollCursor")
class PollCursor {

    static final String SOURCE = "source";
    static final String CURSOR = "pollCursor";
    static final String MORE = "pollMore";

    private static final Logger LOG = LoggerFactory.getLogger(PollCursor.class);

    private final SourceCursors cursors;
    private final SourceInbox inbox;
    private final ConnectorStats stats;

    PollCursor(SourceCursors cursors, SourceInbox inbox, ConnectorStats stats) {
        this.cursors = cursors;
        this.inbox = inbox;
        this.stats = stats;
    }

    /** Sets the cursor, or stops the poll while another node reads this source. */
    public void begin(Exchange exchange) {
        String cursor = cursors.begin(source(exchange)).orElse(null);
        exchange.setProperty(MORE, cursor != null);
        exchange.setProperty(CURSOR, cursor);
    }

    /** Stores a page, then moves the cursor: a crash between the two repeats the page, and that is harmless. */
    public void take(Exchange exchange) {
        JsonNode page = exchange.getMessage().getBody(JsonNode.class);
        String source = source(exchange);
        String next = page.path("next").asText("");
        if (!page.path("changes").isArray() || next.isEmpty()) {
            throw new PeerFailed("The page has no changes or no cursor");
        }
        inbox.take(source, page.path("changes"));
        boolean moved = next.equals(exchange.getProperty(CURSOR)) || cursors.move(source, next);
        exchange.setProperty(CURSOR, next);
        exchange.setProperty(MORE, moved && page.path("more").asBoolean(false));
    }

    /** The next poll starts from the same cursor. */
    public void failed(Exchange exchange) {
        Exception failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? root.toString() : root.getMessage();
        stats.failed(source(exchange), message);
        boolean peer = root instanceof IOException || root instanceof PeerFailed || root instanceof PeerThrottled;
        LOG.warn("Poll of {} failed, trying again: {}", source(exchange), message, peer ? null : failure);
    }

    private static String source(Exchange exchange) {
        return exchange.getProperty(SOURCE, String.class);
    }
}
