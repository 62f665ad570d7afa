package org.qualoop.trace.epcis;

import org.qualoop.trace.epcis.data.EventPageMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Our own facts as sources of events. */
@Configuration(proxyBeanMethods = false)
class FactSources {

    @Bean
    EventSource receiptEvents(EventPageMapper mapper, FactEvents events) {
        return new FactSource(1, FactKind.RECEIPTS, mapper::receipts, events);
    }

    @Bean
    EventSource productionEvents(EventPageMapper mapper, FactEvents events) {
        return new FactSource(2, FactKind.PRODUCTIONS, mapper::productions, events);
    }

    @Bean
    EventSource movementEvents(EventPageMapper mapper, FactEvents events) {
        return new FactSource(3, FactKind.MOVEMENTS, mapper::movements, events);
    }

    @Bean
    EventSource shipmentEvents(EventPageMapper mapper, FactEvents events) {
        return new FactSource(4, FactKind.SHIPMENTS, mapper::shipments, events);
    }
}
