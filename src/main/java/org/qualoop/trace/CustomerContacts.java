package org.qualoop.trace;

import java.util.Collection;
import java.util.List;

/** How the customers of orders can be reached, in clear: for rooms that have to reach them, never for a page. */
public interface CustomerContacts {

    /** Those of these orders that are known. */
    List<Contact> of(Collection<String> orderNos);

    /**
     * @param phone null when the shop gives none any more or only a masked one; likewise the e-mail
     * @param oaid the shop's stand-in for the address, null when none
     * @param contactVia what the shop says about how to reach the customer, null when nothing
     */
    record Contact(
            String orderNo,
            String channel,
            String customerId,
            String phone,
            String email,
            String oaid,
            String contactVia) {}
}
