package org.qualoop.trace.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Which keys a file has had: 8 bytes for each of them, so that millions fit beside everything else. */
final class SeenKeys {

    private final MessageDigest digest;
    private long[] table = new long[1_024];
    private int size;

    SeenKeys() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Adds the key; false when it was there. */
    boolean add(String key) {
        if (2 * size > table.length) {
            long[] old = table;
            table = new long[2 * old.length];
            size = 0;
            Arrays.stream(old).filter(hash -> hash != 0).forEach(this::put);
        }
        long hash = ByteBuffer.wrap(digest.digest(key.getBytes(StandardCharsets.UTF_8)))
                .getLong();
        return put(hash == 0 ? 1 : hash);
    }

    private boolean put(long hash) {
        int at = (int) (hash & (table.length - 1));
        while (table[at] != 0) {
            if (table[at] == hash) {
                return false;
            }
            at = (at + 1) & (table.length - 1);
        }
        table[at] = hash;
        size++;
        return true;
    }
}
