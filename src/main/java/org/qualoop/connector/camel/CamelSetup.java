package org.qualoop.connector.camel;

import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.model.errorhandler.NoErrorHandlerDefinition;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.qualoop.connector.domain.Kamelets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where kamelets are found, how long a peer may take, and that failures belong to the caller. */
@Component
public class CamelSetup implements CamelContextConfiguration {

    private static final long CONNECT_MILLIS = 3_000;

    private final Kamelets kamelets;
    private final long answerMillis;

    public CamelSetup(Kamelets kamelets, @Value("${qualoop.connectors.timeout-millis:10000}") long answerMillis) {
        this.kamelets = kamelets;
        this.answerMillis = answerMillis;
    }

    @Override
    public void beforeApplicationStart(CamelContext camel) {
        camel.getComponent("kamelet", KameletComponent.class).setLocation(kamelets.locations());
        for (String scheme : new String[] {"http", "https"}) {
            HttpComponent http = camel.getComponent(scheme, HttpComponent.class);
            http.setConnectTimeout(CONNECT_MILLIS);
            http.setConnectionRequestTimeout(answerMillis);
            http.setResponseTimeout(answerMillis);
            http.setSoTimeout(answerMillis);
        }
        // The bridge decides on repeats and the poll on patience; Camel only reports.
        camel.getCamelContextExtension().setErrorHandlerFactory(new NoErrorHandlerDefinition());
    }

    @Override
    public void afterApplicationStart(CamelContext camel) {
        // Routes begin when somebody needs them: sinks with their first call, sources once the server listens.
    }
}
