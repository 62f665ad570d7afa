package org.qualoop.capa.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What {@code corrective-action} calls its variables. */
final class CapaNames {

    /** Who worked on cause and plan, and may therefore not approve it; names separated by commas. */
    static final String SOLVERS = "solvers";

    static final String ACTION_NO = "actionNo";
    static final String ACTION_RESULT = "actionResult";
    static final String WINDOW_ENDS_AT = "windowEndsAt";
    static final String EFFECT = "effect";
    static final String EXTENSIONS = "extensions";
    static final String MAX_EXTENSIONS = "maxExtensions";
    static final String IMPLEMENT_ACTION = "implementAction";

    private CapaNames() {}

    static String capaNo(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
