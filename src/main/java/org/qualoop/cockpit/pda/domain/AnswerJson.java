package org.qualoop.cockpit.pda.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** Answers as they are stored: scalars in JSON. */
@Component
class AnswerJson {

    private final ObjectMapper mapper;

    AnswerJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(Object scalar) {
        try {
            return mapper.writeValueAsString(scalar);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Object read(String json) {
        try {
            return json == null ? null : mapper.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
