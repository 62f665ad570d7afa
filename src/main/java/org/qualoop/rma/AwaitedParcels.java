package org.qualoop.rma;

import java.util.Optional;

/** Parcels that another record than a return waits for. Higher rooms contribute beans. */
public interface AwaitedParcels {

    /** Number of the record that waits for a parcel with this waybill. */
    Optional<String> recordOf(String trackingNo);

    /** The parcel is here. Called in the transaction that found whose it is. */
    void arrived(String recordNo, ParcelView parcel);
}
