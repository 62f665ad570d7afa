package org.qualoop.platform.data;

import org.apache.ibatis.annotations.Mapper;

/** One row that nodes starting at the same time wait for. */
@Mapper
public interface StartLockMapper {

    /** Waits for the lock and holds it until the transaction ends. */
    int lock();
}
