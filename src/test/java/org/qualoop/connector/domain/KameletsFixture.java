package org.qualoop.connector.domain;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The connectors as shipped. */
public final class KameletsFixture {

    private KameletsFixture() {}

    public static Kamelets shipped() {
        try {
            return new Kamelets("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
