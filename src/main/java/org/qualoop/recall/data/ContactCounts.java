package org.qualoop.recall.data;

/**
 * The contact funnel, in customers.
 *
 * @param customers observed and inferred
 * @param contactable with a real channel
 * @param sent to whom a message was given at least once, or whom a person contacted
 * @param reached whose channel took it, whom a person reached, or who answered
 * @param responded who answered
 * @param rehearsed whom a drill went through; nothing was sent to them
 */
public record ContactCounts(
        long customers, long contactable, long sent, long reached, long responded, long unreached, long rehearsed) {}
