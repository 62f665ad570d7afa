package org.qualoop.inspection.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qualoop.trace.PackFacts.Goods;
import org.qualoop.trace.TraceApi.OutboundLine;
import org.qualoop.trace.TraceApi.OutboundView;

class ParcelContentTest {

    private static final List<Goods> GOODS = List.of(
            new Goods("CREAM", "霜", null, "690001", new BigDecimal("60.5")),
            new Goods("MASK", "面膜", null, "690002", new BigDecimal("25")),
            new Goods("OTHER", "其他", null, "690002", null));

    private final OutboundView outbound = outbound(line("CREAM", "L1", 2), line("MASK", null, 3));
    private final ParcelContent content = new ParcelContent(outbound);

    @Test
    void codesAreReadAsScannersTypeThem() {
        assertThat(ParcelContent.scanned("690001\n690001, 690002*3；X\r\n"))
                .isEqualTo(Map.of("690001", 2, "690002", 3, "X", 1));
        assertThat(ParcelContent.scanned(" \n ")).isEmpty();
    }

    @Test
    void barcodesAndSkusOfWhatIsExpectedMatch() {
        assertThat(content.differences(Map.of("690001", 1, "CREAM", 1, "690002", 3), GOODS))
                .isEmpty();
    }

    @Test
    void everyDifferenceIsNamed() {
        assertThat(content.differences(Map.of("690001", 1, "690002", 4, "STRANGE", 1), GOODS))
                .hasSize(3)
                .anySatisfy(text -> assertThat(text).contains("CREAM").contains("2 expected, 1 scanned"))
                .anySatisfy(text -> assertThat(text).contains("MASK").contains("3 expected, 4 scanned"))
                .anySatisfy(text -> assertThat(text).contains("STRANGE × 1"));
        assertThat(content.differences(Map.of(), GOODS)).hasSize(2);
    }

    @Test
    void theWeightOfTheGoodsIsKnownOnlyWhenEveryUnitsIs() {
        assertThat(content.grams(GOODS)).isEqualByComparingTo("196");
        assertThat(new ParcelContent(outbound(line("OTHER", null, 1))).grams(GOODS))
                .isNull();
        assertThat(new ParcelContent(outbound()).grams(GOODS)).isNull();
    }

    @Test
    void theHashChangesWithLinesAndLotsButNotWithTheirOrder() {
        String hash = ParcelContent.hash(outbound);
        assertThat(ParcelContent.hash(outbound(line("MASK", null, 3), line("CREAM", "L1", 2))))
                .isEqualTo(hash);
        assertThat(ParcelContent.hash(outbound(line("MASK", null, 3), line("CREAM", "L2", 2))))
                .isNotEqualTo(hash);
    }

    @Test
    void theShareOfAnOutboundIsFixedAndSpreadsEvenly() {
        assertThat(ParcelContent.share("OB-1"))
                .isEqualTo(ParcelContent.share("OB-1"))
                .isBetween(0, 9999);
        long chosen = java.util.stream.IntStream.range(0, 10_000)
                .filter(i -> ParcelContent.share("OB-" + i) < 300)
                .count();
        assertThat(chosen).isBetween(240L, 360L);
    }

    private static OutboundLine line(String sku, String lotNo, int qty) {
        return new OutboundLine(1, sku, lotNo, qty);
    }

    private static OutboundView outbound(OutboundLine... lines) {
        return new OutboundView("OB", "O", "W1", "PACKED", List.of(lines));
    }
}
