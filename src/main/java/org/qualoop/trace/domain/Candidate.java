package org.qualoop.trace.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.qualoop.trace.Item;

/** A good item of a batch: its place in it, its natural key, its content as canonical text, and that text's SHA-256. */
record Candidate(int index, String key, Item item, String text, byte[] hash) {

    static Candidate of(int index, String key, Item item) {
        String text = item.json().toString();
        return new Candidate(index, key, item, text, sha256(text));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
