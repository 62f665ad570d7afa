package org.qualoop.platform;

import java.util.List;

/** A gated task may not be left: names every step of its SOP that is missing or wrong, {@code pointer} is the step. */
public class SopRefused extends Problem {

    public SopRefused(String detail, List<FieldError> missing) {
        super(400, detail, missing);
    }
}
