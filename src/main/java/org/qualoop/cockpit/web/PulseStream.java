package org.qualoop.cockpit.web;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open boards that something they show has changed; they fetch it. What is compared is read from the database, so
 * it works across nodes, and once for all who look at the same board. Without the stream a page polls.
 */
@Component
class PulseStream {

    private static final long OPEN_MILLIS = 600_000;
    private static final int MOST = 500;

    /** Proxies cut a silent connection after a minute at the latest. */
    private static final int BEATS_OF_SILENCE = 8;

    private record Watch(String board, Supplier<String> pulse, String seen) {

        Watch at(String now) {
            return new Watch(board, pulse, now);
        }
    }

    private final Map<SseEmitter, Watch> open = new ConcurrentHashMap<>();
    private int silent;

    /**
     * @param board names it among all boards
     * @param since the pulse of what the page shows
     */
    ResponseEntity<SseEmitter> open(String board, Supplier<String> pulse, String since) {
        if (open.size() >= MOST) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, "60")
                    .build();
        }
        SseEmitter emitter = new SseEmitter(OPEN_MILLIS);
        emitter.onCompletion(() -> open.remove(emitter));
        emitter.onTimeout(emitter::complete);
        emitter.onError(error -> open.remove(emitter));
        String now = pulse.get();
        open.put(emitter, new Watch(board, pulse, since == null ? now : since));
        send(emitter, SseEmitter.event().comment("open"));
        tell(emitter, now);
        return ResponseEntity.ok()
                .header("X-Accel-Buffering", "no")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(emitter);
    }

    /** Looks whether anything changed, and lets nobody wait in silence for long. */
    @Scheduled(fixedDelayString = "${qualoop.cockpit.beat-millis:2000}")
    void beat() {
        Map<String, String> now = new ConcurrentHashMap<>();
        boolean heartbeat = ++silent % BEATS_OF_SILENCE == 0;
        open.forEach((emitter, watch) -> {
            tell(emitter, now.computeIfAbsent(watch.board(), board -> watch.pulse()
                    .get()));
            if (heartbeat) {
                send(emitter, SseEmitter.event().comment("beat"));
            }
        });
    }

    private void tell(SseEmitter emitter, String now) {
        Watch watch = open.get(emitter);
        if (watch != null && !Objects.equals(watch.seen(), now) && open.replace(emitter, watch, watch.at(now))) {
            send(emitter, SseEmitter.event().name("pulse").data(now));
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
