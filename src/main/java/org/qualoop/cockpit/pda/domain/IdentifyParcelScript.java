package org.qualoop.cockpit.pda.domain;

import org.springframework.stereotype.Component;

/** Finding out whose parcel came back: its SOP says all. */
@Component
class IdentifyParcelScript implements PdaScript {

    @Override
    public String taskKey() {
        return "identifyParcel";
    }
}
