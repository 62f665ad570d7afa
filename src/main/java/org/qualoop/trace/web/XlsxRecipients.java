package org.qualoop.trace.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.qualoop.trace.LotTraces.Recipient;

/** A workbook, written row by row: texts stand in their cells, so that nothing is kept; a full sheet gives a further one. */
final class XlsxRecipients implements RecipientWriter {

    /** What Excel opens, header included. */
    static final int SHEET_ROWS = 1_048_576;

    private static final int FLUSH = 500;
    private static final double WIDTH = 20;
    private static final List<String> HEADER =
            List.of("orderNo", "customerId", "channel", "shipmentNo", "shippedAt", "trackingNo", "lotNo", "sku", "qty");

    private final Workbook book;
    private final boolean withLink;
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxRecipients(OutputStream out, boolean withLink) {
        this.book = new Workbook(out, "Qualoop", "1.0");
        this.withLink = withLink;
        open();
    }

    private void open() {
        sheet = book.newWorksheet("recipients" + (++sheets == 1 ? "" : " " + sheets));
        List<String> names = Stream.concat(HEADER.stream(), withLink ? Stream.of("link") : Stream.empty())
                .toList();
        for (int column = 0; column < names.size(); column++) {
            sheet.inlineString(0, column, names.get(column));
            sheet.width(column, WIDTH);
        }
        sheet.freezePane(0, 1);
        row = 0;
    }

    @Override
    public void write(Recipient one) throws IOException {
        if (row + 1 == SHEET_ROWS) {
            sheet.finish();
            open();
        }
        row++;
        text(0, one.orderNo());
        text(1, one.customerId());
        text(2, one.channel());
        text(3, one.shipmentNo());
        text(4, one.shippedAt());
        text(5, one.trackingNo());
        text(6, one.lotNo());
        text(7, one.sku());
        if (one.qty() != null) {
            sheet.value(row, 8, one.qty());
        }
        text(9, withLink ? one.link() : null);
        if (row % FLUSH == 0) {
            sheet.flush();
        }
    }

    private void text(int column, Object value) {
        if (value != null) {
            sheet.inlineString(row, column, value.toString());
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
