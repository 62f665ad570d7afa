package org.qualoop.sandbox.domain;

/** The warehouse's last look before a parcel leaves. */
@FunctionalInterface
interface ExitDoor {

    boolean lets(String outboundNo);
}
