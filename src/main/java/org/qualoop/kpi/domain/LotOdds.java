package org.qualoop.kpi.domain;

/**
 * Whether a lot goes wrong more often than its kind: the odds of "twice or four times as often" against "as usual", given
 * how many units left and how many of them went wrong. The odds are a martingale while the lot is as usual, so by Ville's
 * inequality they ever reach {@link #ALARM} for at most one usual lot in a thousand, however often one looks.
 */
final class LotOdds {

    static final double ALARM = 370;
    /** Events of the kind without which nobody knows what is usual. */
    static final int LEAST_EVENTS = 20;

    private LotOdds() {}

    /**
     * @param units of the lot that left
     * @param wrong of them that went wrong
     * @param kindUnits of the kind's other lots
     * @param kindWrong of them that went wrong; what is usual is taken one standard error higher
     */
    static boolean outOfFamily(double units, double wrong, double kindUnits, double kindWrong) {
        if (kindWrong < LEAST_EVENTS || kindUnits <= 0) {
            return false;
        }
        double usual = kindWrong / kindUnits * (1 + 1 / Math.sqrt(kindWrong));
        double twice = wrong * Math.log(2) - units * usual;
        double fourfold = wrong * Math.log(4) - 3 * units * usual;
        double most = Math.max(twice, fourfold);
        return most + Math.log(0.9 * Math.exp(twice - most) + 0.1 * Math.exp(fourfold - most)) > Math.log(ALARM);
    }

    /** How many of so many units must go wrong until the lot rings. */
    static double leastThatRings(double units, double kindUnits, double kindWrong) {
        double low = 0;
        double high = 10 * units + 100;
        while (high - low > 1) {
            double middle = Math.floor((low + high) / 2);
            if (outOfFamily(units, middle, kindUnits, kindWrong)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
