package org.qualoop.platform;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Makes PDF documents: letters, notices, reports. One font for Chinese and Latin travels inside; A4 unless told. */
@Component
public class Pdf {

    private static final String FONT = "fonts/wqy-microhei.ttf";
    private static final String FAMILY = "WenQuanYi Micro Hei";

    private static final String STYLE = "@page { size: A4; margin: 20mm 18mm; "
            + "@bottom-right { content: counter(page) ' / ' counter(pages); font-family: '" + FAMILY
            + "'; font-size: 8pt; } } body { font-family: '" + FAMILY + "'; font-size: 10.5pt; line-height: 1.5; }";

    static {
        // It tells each font and style sheet; what goes wrong is thrown.
        XRLog.setLoggingEnabled(false);
    }

    /** A whole XHTML document around the markup of its body, in the house's style. */
    public static String document(String title, String body) {
        return "<html><head><title>" + text(title) + "</title><style>" + STYLE + running(title)
                + " table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; }"
                + " th, td { border: 0.5pt solid #888; padding: 3pt 5pt; text-align: left; vertical-align: top; }"
                + " tr { page-break-inside: avoid; } h2 { page-break-after: avoid; }"
                + " h1 { font-size: 16pt; text-align: center; } h2 { font-size: 12pt; } p { margin: 4pt 0; }"
                + " .n { text-align: right; white-space: nowrap; } .s th { background-color: #eef2f5; }"
                + " .small { font-size: 9pt; }"
                + "</style></head><body>" + body + "</body></html>";
    }

    /** The title on top of every page but the first, which has it as its heading. */
    private static String running(String title) {
        String words = title.replaceAll("[\\\\'<>&\\p{Cntrl}]", " ");
        return "@page { @top-left { content: '" + words + "'; font-family: '" + FAMILY + "'; font-size: 8pt; } }"
                + " @page:first { @top-left { content: ''; } }";
    }

    /** A value as text inside markup; null is nothing. */
    public static String text(Object value) {
        return value == null ? "" : HtmlUtils.htmlEscapeDecimal(value.toString(), "UTF-8");
    }

    /**
     * Renders a document. Nothing is fetched from outside: pictures come as {@code data:} addresses.
     *
     * @param xhtml well-formed
     * @throws IllegalArgumentException when it is not
     */
    public byte[] render(String xhtml) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFastMode()
                    .useFont(font(), FAMILY)
                    .useExternalResourceAccessControl(
                            (uri, type) -> uri.startsWith("data:"),
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .withHtmlContent(xhtml, null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("The document cannot be rendered: " + e.getMessage(), e);
        }
        return out.toByteArray();
    }

    private static FSSupplier<InputStream> font() {
        return () -> {
            try {
                return new ClassPathResource(FONT).getInputStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
