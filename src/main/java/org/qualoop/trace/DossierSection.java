package org.qualoop.trace;

import java.util.List;

/**
 * A room's part of the order archive and of the lot trace: {@code ncrs}, {@code cases}, {@code returns},
 * {@code reviews}, {@code inspections}, {@code costs}, {@code reissues}. What it returns is written as JSON as it is,
 * and must carry no personal data.
 */
public interface DossierSection {

    /** Most records that a section names: the newest. */
    int MOST = 500;

    /** The field of the archive and the trace that it fills. */
    String name();

    List<?> ofOrder(String orderNo);

    List<?> ofLot(String sku, String lotNo);
}
