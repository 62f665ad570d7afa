package org.qualoop.kpi.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.qualoop.kpi.KpiApi.Spread;
import org.qualoop.kpi.data.KpiMapper.BucketSum;

/** Median and 90th percentile of durations that are kept as counts by size, smallest first. */
final class Percentiles {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Percentiles() {}

    static Spread of(List<BucketSum> buckets) {
        long cases =
                buckets.stream().mapToLong(bucket -> bucket.cases().longValue()).sum();
        if (cases == 0) {
            return Spread.NONE;
        }
        BigDecimal median =
                at(buckets, (cases + 1) / 2).add(at(buckets, (cases + 2) / 2)).divide(TWO, 4, RoundingMode.HALF_UP);
        long ninetieth = (cases * 9 + 9) / 10;
        return new Spread(plain(median), plain(at(buckets, ninetieth)));
    }

    /** The duration of the case with this rank, counted from 1. */
    private static BigDecimal at(List<BucketSum> buckets, long rank) {
        long passed = 0;
        for (BucketSum bucket : buckets) {
            passed += bucket.cases().longValue();
            if (passed >= rank) {
                return bucket.bucket();
            }
        }
        throw new IllegalArgumentException("There are not " + rank + " cases");
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
