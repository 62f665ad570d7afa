package org.qualoop.training;

import java.time.LocalDate;

/**
 * What a lead wants somebody to learn.
 *
 * @param person user id, the name under which his work is counted
 * @param sopKey SOP to read; null: none
 * @param dueOn last day, in China
 * @param reason the figure that prompted it
 */
public record TrainingRequest(Work work, String person, String topic, String sopKey, LocalDate dueOn, String reason) {}
