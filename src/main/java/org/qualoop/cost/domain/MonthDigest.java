package org.qualoop.cost.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.cost.data.EntryFilter;
import org.qualoop.cost.data.EntryMapper;
import org.qualoop.cost.data.EntryRow;
import org.qualoop.cost.data.ShareMapper;
import org.qualoop.platform.Sha256;
import org.springframework.stereotype.Component;

/** The SHA-256 of a month: every line in the order of time and number, with who bears it. */
@Component
class MonthDigest {

    private static final int PAGE = 1000;

    private final EntryMapper entries;
    private final ShareMapper shares;

    MonthDigest(EntryMapper entries, ShareMapper shares) {
        this.entries = entries;
        this.shares = shares;
    }

    String of(YearMonth month) {
        MessageDigest digest = Sha256.digest();
        EntryFilter filter = EntryFilter.between(OpenMonths.start(month), OpenMonths.end(month));
        Instant after = null;
        long id = 0;
        List<EntryRow> page;
        do {
            page = entries.page(filter, after, id, PAGE);
            if (!page.isEmpty()) {
                digest.update(text(page).getBytes(StandardCharsets.UTF_8));
                after = page.get(page.size() - 1).at();
                id = page.get(page.size() - 1).id();
            }
        } while (page.size() == PAGE);
        return HexFormat.of().formatHex(digest.digest());
    }

    private String text(List<EntryRow> page) {
        String lines = page.stream().map(MonthDigest::text).collect(Collectors.joining("\n"));
        Stream<String> parts = shares.of(page.stream().map(EntryRow::id).toList()).stream()
                .map(part -> part.entryId() + "|" + part.party() + "|"
                        + part.cashOut().toPlainString() + "|"
                        + part.loss().toPlainString());
        return lines + "\n" + parts.collect(Collectors.joining("\n")) + "\n";
    }

    /** Written out by name, so that a later column does not break what was signed. */
    private static String text(EntryRow line) {
        return Stream.of(
                        line.id(),
                        line.recordNo(),
                        line.item(),
                        line.seq(),
                        line.reverses(),
                        line.category(),
                        line.kind(),
                        line.stage(),
                        line.cashOut().toPlainString(),
                        line.loss().toPlainString(),
                        line.currency(),
                        line.eventNo(),
                        line.orderNo(),
                        line.sku(),
                        line.lotNo(),
                        line.supplierCode(),
                        line.at())
                .map(String::valueOf)
                .collect(Collectors.joining("|"));
    }
}
