package org.qualoop.inspection;

import java.util.Optional;

/** Which parcel a recheck before shipping is about. */
public interface RecheckedParcels {

    /** @return number of the outbound; empty when there is no such recheck */
    Optional<String> outboundOf(String recheckNo);

    /** A line is confirmed wrong or short: if a recheck had passed its parcel, that counts for who passed it. */
    void turnedOutWrong(String orderNo, int orderLineNo);
}
