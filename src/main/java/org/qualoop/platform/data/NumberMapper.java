package org.qualoop.platform.data;

import org.apache.ibatis.annotations.Mapper;

/** Counters of record numbers. */
@Mapper
public interface NumberMapper {

    /** Adds {@code by} to the series, which starts at 1; the row stays locked until the transaction ends. */
    void advance(String series, int by);

    long nextValue(String series);
}
