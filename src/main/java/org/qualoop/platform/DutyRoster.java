package org.qualoop.platform;

import java.time.Instant;
import java.util.List;

/** Who is on duty, evening and weekend shifts included. Shifts are data ({@code platform_duty_shift}). */
public interface DutyRoster {

    /**
     * The members of the group on duty at that instant in order of their turn. Outside all shifts: whoever's shift starts
     * next. A group without any shift: its members in alphabetical order. Who is away or locked is passed over while
     * anybody else is there. Empty only when the group has no member.
     */
    List<String> onDuty(String group, Instant at);

    /** The group that a lack of reaction escalates to. */
    String leadGroupOf(String group);
}
