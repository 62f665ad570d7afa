package org.qualoop.platform;

import java.util.Map;

/**
 * What an effect carries beyond the step's input parameters: lists and personal data have no place in process
 * variables. A room contributes one bean for each such sink; it is asked right before each call, repeats included, and
 * must answer the same for the same inputs.
 */
public interface EffectContent {

    /** The sink. */
    String topic();

    /** Fields added to the body of the call. */
    Map<String, Object> of(Map<String, Object> inputs);
}
