package org.qualoop.platform;

/** Tells failures that only mean that another transaction was faster: the same work may succeed when run again. */
public interface Conflict {

    boolean isOneIn(Throwable failure);
}
