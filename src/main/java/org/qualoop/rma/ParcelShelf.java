package org.qualoop.rma;

/** Parcels that came before anybody waited for them. */
public interface ParcelShelf {

    /** A record waits for this waybill from now on: a parcel that lies on a shelf is handed to it. */
    void isAwaited(String trackingNo, String recordNo);
}
