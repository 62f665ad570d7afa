package org.qualoop.platform;

/** Keeps documents that the application itself has made, such as letters and notices, as evidence of their record. */
public interface EvidenceWriter {

    /**
     * @param content of the kind DOCUMENT, checked like an upload
     * @param recordNo number of the record that it belongs to
     */
    EvidenceView keep(byte[] content, String fileName, String recordNo);
}
