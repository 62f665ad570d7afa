package org.qualoop.reissue;

import java.util.List;
import java.util.Optional;

/** Reports of wrong and short parcels, for whoever decides about an order elsewhere than at the report's task. */
public interface MisShipmentReports {

    /** @return number of the report of this order that is not closed yet */
    Optional<String> openOf(String orderNo);

    /** Newest first, closed ones too. */
    List<MisShipmentView> ofOrder(String orderNo);

    /**
     * Sends goods again. When the order's open report asks for them, this is its decision: the report goes on to its end
     * with this reissue, and nobody is asked a second time. Joins the caller's transaction.
     *
     * @return number of the reissue
     * @throws org.qualoop.platform.Problem as {@link ReissueApi#open}; 403 when the current user may not decide the
     *     report, 409 when somebody decides it just now
     */
    String reissue(ReissueRequest request, String by);
}
