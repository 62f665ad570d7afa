package org.qualoop.kpi.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Alerts, what is to be judged, and how the feeds flow. Lists must not be empty. */
@Mapper
public interface AlertMapper {

    /** Waits until no other node judges. */
    String lock();

    /** What is due by this day. */
    List<WatchRow> watched(@Param("today") LocalDate today, @Param("limit") int limit);

    void unwatch(WatchRow row);

    void insert(AlertRow row);

    /** Open ones, newest first; null for every figure. */
    List<AlertRow> open(@Param("kpi") String kpi, @Param("limit") int limit);

    AlertRow find(String alertNo);

    AlertRow openAt(String openKey);

    /** When the latest alert of this place was closed; null when there was none. */
    Instant closedAt(@Param("kpi") String kpi, @Param("dimension") String dimension, @Param("cell") String cell);

    void join(@Param("alertNo") String alertNo, @Param("ncrNo") String ncrNo);

    int close(
            @Param("alertNo") String alertNo,
            @Param("at") Instant at,
            @Param("by") String by,
            @Param("reason") String reason);

    List<String> openOf(String ncrNo);

    /** Hours since then that brought anything, oldest first. */
    List<FeedRow> feeds(Instant since);

    record WatchRow(String dimension, String cell, LocalDate dueOn) {}

    record FeedRow(String kind, Instant hourAt, BigDecimal items) {}

    record AlertRow(
            String alertNo,
            String kpi,
            String dimension,
            String cell,
            String ruleName,
            LocalDate sinceDay,
            Instant raisedAt,
            BigDecimal usual,
            BigDecimal nowValue,
            String points,
            String openKey,
            String causeNo,
            String ncrNo,
            Instant closedAt,
            String closedBy,
            String closeReason) {}
}
