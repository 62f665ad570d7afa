package org.qualoop.cockpit.pda.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.List;
import org.qualoop.platform.SopStep;

/**
 * One screen of a PDA: a step of the task's SOP in the language of whoever works.
 *
 * @param rule what the gate in the engine will demand
 * @param kind how the screen asks for it
 * @param label what to do
 */
public record PdaStep(@JsonIgnore SopStep rule, Kind kind, boolean required, String label, List<Choice> choices) {

    /** The SOP's kinds, and those that are made for goods in the hand. */
    public enum Kind {
        PHOTO,
        SCAN,
        MEASURE,
        CHECK,
        CHOICE,
        SIGNATURE,
        VIDEO,
        /** Free words; may be left out. */
        TEXT,
        /** The units of a sample, one after the other; done when each was seen. */
        UNITS,
        /** Every item of a parcel is scanned and counted against what is expected. */
        COUNT,
        /** Code and lot of every unit that is to be sent. */
        PICK
    }

    /** A value that may be chosen. */
    public record Choice(String value, String label) {}

    public String id() {
        return rule.id();
    }

    public String getId() {
        return rule.id();
    }

    public String getWhen() {
        return rule.when();
    }

    public int getMinCount() {
        return Math.max(1, rule.minCount());
    }

    public BigDecimal getMin() {
        return rule.min();
    }

    public BigDecimal getMax() {
        return rule.max();
    }

    public String getUnit() {
        return rule.unit();
    }

    public String getPattern() {
        return rule.pattern();
    }

    public String getPicture() {
        return rule.picture();
    }

    boolean isFile() {
        return kind == Kind.PHOTO || kind == Kind.VIDEO;
    }

    PdaStep as(Kind kind) {
        return new PdaStep(rule, kind, required, label, choices);
    }

    PdaStep ofLine(int lineNo, String line) {
        String when = rule.when() == null ? null : rule.when().replaceFirst("^\\s*(\\w+)", "$1_" + lineNo);
        return new PdaStep(rule.as(rule.id() + "_" + lineNo, when), kind, required, line + "\n" + label, choices);
    }
}
