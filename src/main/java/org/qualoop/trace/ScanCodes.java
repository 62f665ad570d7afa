package org.qualoop.trace;

import java.util.Collection;
import java.util.Map;

/** What a scanner reads from goods. */
public interface ScanCodes {

    /** The SKU behind each code that one of these SKUs is scanned as: its barcode, and its own number. */
    Map<String, String> of(Collection<String> skus);
}
