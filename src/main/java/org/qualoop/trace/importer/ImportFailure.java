package org.qualoop.trace.importer;

/** The import cannot go on; the message is for the person at the keyboard. */
final class ImportFailure extends RuntimeException {

    ImportFailure(String message) {
        super(message);
    }

    ImportFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
