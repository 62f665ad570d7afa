package org.qualoop.cockpit.web;

import java.math.BigDecimal;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Shares in percent, with as many digits as a small one needs. */
@Component("shares")
class Shares {

    /** @param share 1 is 100 %; null when there is none */
    public String of(Number share) {
        if (share == null) {
            return "–";
        }
        double percent = new BigDecimal(share.toString()).movePointRight(2).doubleValue();
        int digits = percent == 0 || percent >= 10 ? 0 : percent >= 1 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + digits + "f %%", percent);
    }
}
