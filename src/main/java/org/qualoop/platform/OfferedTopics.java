package org.qualoop.platform;

/** Which outside operations the installed connectors offer to external tasks. */
@FunctionalInterface
public interface OfferedTopics {

    boolean offers(String topic);
}
