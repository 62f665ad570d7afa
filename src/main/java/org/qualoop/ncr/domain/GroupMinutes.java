package org.qualoop.ncr.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qualoop.ncr.data.NcrDetailMapper.HandoverRow;

/** How long each group had an NCR. */
final class GroupMinutes {

    private GroupMinutes() {}

    static Map<String, Long> of(List<HandoverRow> handovers, Instant end) {
        Map<String, Duration> spent = new LinkedHashMap<>();
        for (int i = 0; i < handovers.size(); i++) {
            HandoverRow from = handovers.get(i);
            Instant until = i + 1 < handovers.size() ? handovers.get(i + 1).at() : end;
            spent.merge(from.toGroup(), Duration.between(from.at(), until), Duration::plus);
        }
        Map<String, Long> minutes = new LinkedHashMap<>();
        spent.forEach((group, time) -> minutes.put(group, Math.max(0, time.toMinutes())));
        return minutes;
    }
}
