package org.qualoop.platform.process;

import org.springframework.modulith.NamedInterface;

/** Variables of the ownership steps that every diagram shares. */
@NamedInterface("process")
public final class OwnerNames {

    /** Group that the decision {@code assign-owner} chose. */
    public static final String OWNER_GROUP = "ownerGroup";

    /** Group of the lead; the roster knows it when the decision does not say. */
    public static final String LEAD_GROUP = "leadGroup";

    /** ISO 8601 duration until the record is due. */
    public static final String DUE_IN = "dueIn";

    /** A date that a platform sets; due is the earlier of the two. */
    public static final String PLATFORM_DEADLINE = "platformDeadline";

    public static final String OWNER = "owner";
    public static final String DUE_AT = "dueAt";

    /** Whether the owner has touched his task. */
    public static final String ACCEPTED = "accepted";

    private OwnerNames() {}
}
