package org.qualoop.reissue.data;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Answers that the same key gets again. */
@Mapper
public interface RequestMapper {

    /** Fails on a key that is there, after waiting for whoever is inserting it. */
    void insert(RequestRow row);

    int setAnswer(
            @Param("idempotencyKey") String idempotencyKey,
            @Param("reissueNo") String reissueNo,
            @Param("answer") String answer);

    Optional<RequestRow> find(String idempotencyKey);

    record RequestRow(String idempotencyKey, String bodyHash, String reissueNo, String answer, Instant requestedAt) {}
}
