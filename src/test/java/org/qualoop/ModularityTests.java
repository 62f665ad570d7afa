package org.qualoop;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms of the house: nobody reaches into another's inside, nobody depends upwards in a circle. */
class ModularityTests {

    @Test
    void roomsUseOnlyThePublicTypesOfOtherRoomsAndFormNoCycles() {
        ApplicationModules.of(Qualoop.class).verify();
    }
}
