package org.qualoop.cockpit.data;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;

/** What customer service did about orders, by the state of the order that was seen. */
@Mapper
public interface ConsoleActMapper {

    Optional<ActRow> find(String orderNo, String seen);

    /** @throws org.springframework.dao.DuplicateKeyException when somebody has acted on that state */
    void insert(ActRow row);

    void setRecord(String orderNo, String seen, String recordNo);

    /** @param content digest of what was wanted; {@code recordNo} is null until it is opened */
    record ActRow(
            String orderNo,
            String seen,
            String content,
            String act,
            String recordNo,
            String actedBy,
            Instant actedAt) {}
}
