package org.qualoop.platform.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.qualoop.platform.Timeline;
import org.qualoop.platform.data.TimelineMapper;
import org.qualoop.platform.data.TimelineMapper.TimelineRow;
import org.springframework.stereotype.Component;

@Component
class JournalTimeline implements Timeline {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final TimelineMapper mapper;
    private final ObjectMapper json;
    private final Clock clock;

    JournalTimeline(TimelineMapper mapper, ObjectMapper json, Clock clock) {
        this.mapper = mapper;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void add(String recordNo, String code, String actor, Map<String, String> details) {
        try {
            mapper.insert(recordNo, clock.instant(), code, actor, json.writeValueAsString(details));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Details of " + code + " are not plain text", e);
        }
    }

    @Override
    public List<Entry> of(String recordNo) {
        return mapper.ofRecord(recordNo).stream().map(this::entry).toList();
    }

    @Override
    public List<Entry> latest(String recordNo, int limit) {
        return mapper.latestOfRecord(recordNo, limit).stream().map(this::entry).toList();
    }

    private Entry entry(TimelineRow row) {
        try {
            Map<String, String> details = row.details() == null ? Map.of() : json.readValue(row.details(), DETAILS);
            return new Entry(row.id(), row.recordNo(), row.at(), row.code(), row.actor(), details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Timeline entry " + row.id() + " is damaged", e);
        }
    }
}
