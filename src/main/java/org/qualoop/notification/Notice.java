package org.qualoop.notification;

/**
 * Something one person is told.
 *
 * @param link page to open, or null for the record's page
 * @param recordNo number of the record it is about, or null
 * @param key stays the same when the same notice is given again; a notice is kept once
 */
public record Notice(String user, String title, String text, String link, String recordNo, String key) {}
