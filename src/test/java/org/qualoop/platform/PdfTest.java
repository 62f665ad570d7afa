package org.qualoop.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTest {

    private final Pdf pdf = new Pdf();

    @Test
    void chineseAndEnglishAreReadableInThePdf() throws IOException {
        byte[] content = pdf.render(Pdf.document(
                "召回公告", "<h1>产品安全召回 Product safety recall</h1><p>批次：SE2610B，漏液；" + Pdf.text("A&B <精华液> 喆堃") + "</p>"));

        assertThat(read(content)).contains("产品安全召回 Product safety recall", "批次：SE2610B，漏液；A&B <精华液> 喆堃", "1 / 1");
        assertThat(content.length).as("only the characters used are embedded").isLessThan(200_000);
    }

    @Test
    void nothingIsFetchedFromOutside() throws IOException {
        byte[] content = pdf.render(Pdf.document(
                "x", "<p>字</p><img src=\"http://localhost:1/a.png\"/><img src=\"file:///etc/hostname\"/>"));

        assertThat(read(content)).contains("字");
    }

    @Test
    void markupThatIsNotWellFormedIsRefused() {
        assertThatThrownBy(() -> pdf.render("<p>")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String read(byte[] content) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
