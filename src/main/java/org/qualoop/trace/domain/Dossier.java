package org.qualoop.trace.domain;

import java.util.List;
import java.util.stream.Collectors;
import org.qualoop.trace.DossierSection;
import org.qualoop.trace.LotId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the other rooms contribute to archive and trace, by the name of the section. */
@Component
class Dossier {

    /** Asked for late: the rooms that contribute use this one. */
    private final ObjectProvider<DossierSection> sections;

    Dossier(ObjectProvider<DossierSection> sections) {
        this.sections = sections;
    }

    List<?> ofOrder(String section, String orderNo) {
        return sections.orderedStream()
                .filter(s -> s.name().equals(section))
                .flatMap(s -> s.ofOrder(orderNo).stream())
                .collect(Collectors.toList());
    }

    List<?> ofLot(String section, LotId lot) {
        return sections.orderedStream()
                .filter(s -> s.name().equals(section))
                .flatMap(s -> s.ofLot(lot.sku(), lot.lotNo()).stream())
                .collect(Collectors.toList());
    }
}
