package org.qualoop.platform;

import java.util.List;

/** A standard operating procedure in one version: what a person must have done before leaving a task. */
public record Sop(String key, int version, List<SopStep> steps) {}
