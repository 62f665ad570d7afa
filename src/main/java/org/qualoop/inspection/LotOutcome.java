package org.qualoop.inspection;

/**
 * How one lot fared at its first inspection; lots that are submitted again do not count.
 *
 * @param accept Ac of the plan that was used
 * @param acceptedOneStepTighter see {@link Sampling#acceptedOneStepTighter}; read under normal inspection only
 */
public record LotOutcome(boolean accepted, int accept, boolean acceptedOneStepTighter) {}
