package org.qualoop.kpi;

/**
 * A new alert, published in its transaction.
 *
 * @param cause the alert that explains it and whose exception it joins; null when it stands for itself
 */
public record AlertRaised(Alert alert, Alert cause) {}
