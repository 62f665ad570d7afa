package org.qualoop.cockpit.web;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.qualoop.kpi.KpiApi;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open cockpits that figures changed; they fetch what they show. The cursor is the version of the figures in the
 * database, so it works across nodes and a page that was cut off misses nothing. Without the stream a page polls.
 */
@Controller
class FigureStream {

    private static final long OPEN_MILLIS = 600_000;
    private static final int MOST = 500;

    /** Proxies cut a silent connection after a minute at the latest. */
    private static final int BEATS_OF_SILENCE = 8;

    private final KpiApi kpis;
    private final Map<SseEmitter, Long> open = new ConcurrentHashMap<>();
    private int silent;

    FigureStream(KpiApi kpis) {
        this.kpis = kpis;
    }

    @GetMapping(path = "/cockpit/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @PreAuthorize(FigurePages.READERS)
    ResponseEntity<SseEmitter> stream(
            @RequestParam(required = false) Long since,
            @RequestHeader(name = "Last-Event-ID", required = false) Long last) {
        if (open.size() >= MOST) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, "60")
                    .build();
        }
        SseEmitter emitter = new SseEmitter(OPEN_MILLIS);
        emitter.onCompletion(() -> open.remove(emitter));
        emitter.onTimeout(emitter::complete);
        emitter.onError(error -> open.remove(emitter));
        long now = kpis.version();
        long seen = last != null ? last : since != null ? since : now;
        open.put(emitter, seen);
        send(emitter, SseEmitter.event().comment("open"));
        tell(emitter, seen, now);
        return ResponseEntity.ok()
                .header("X-Accel-Buffering", "no")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(emitter);
    }

    /** Looks whether anything changed, and lets nobody wait in silence for long. */
    @Scheduled(fixedDelayString = "${qualoop.cockpit.beat-millis:2000}")
    void beat() {
        if (open.isEmpty()) {
            return;
        }
        long now = kpis.version();
        boolean heartbeat = ++silent % BEATS_OF_SILENCE == 0;
        open.forEach((emitter, seen) -> {
            tell(emitter, seen, now);
            if (heartbeat) {
                send(emitter, SseEmitter.event().comment("beat"));
            }
        });
    }

    /** An open stream would keep a server that stops gracefully waiting; the page opens a new one, at any node. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        open.keySet().forEach(SseEmitter::complete);
    }

    private void tell(SseEmitter emitter, long seen, long now) {
        if (now != seen && open.replace(emitter, seen, now)) {
            send(
                    emitter,
                    SseEmitter.event().id(Long.toString(now)).name("figures").data(now));
        }
    }

    private void send(SseEmitter emitter, SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException e) {
            // Whoever listened has gone; the container completes the request.
            open.remove(emitter);
        }
    }
}
