package org.qualoop.complaint.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** Addresses of a review's pictures, kept as a JSON array. */
final class MediaUrls {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<String>> LIST = new TypeReference<>() {};

    private MediaUrls() {}

    static String write(List<String> urls) {
        try {
            return urls.isEmpty() ? null : JSON.writeValueAsString(urls);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of texts can be written", e);
        }
    }

    static List<String> read(String json) {
        try {
            return json == null ? List.of() : JSON.readValue(json, LIST);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the table holds what is not a list: " + json, e);
        }
    }
}
