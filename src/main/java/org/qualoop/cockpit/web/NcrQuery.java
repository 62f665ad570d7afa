package org.qualoop.cockpit.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qualoop.inspection.Severity;
import org.qualoop.ncr.NcrFilter;
import org.qualoop.ncr.SourceKind;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What the board is narrowed to; blank fields narrow nothing, and the owner "me" is who looks. */
record NcrQuery(
        String severity,
        String source,
        String supplier,
        String sku,
        String lot,
        String owner,
        String overdue,
        String find) {

    NcrFilter filter(String me) {
        return new NcrFilter(
                        null,
                        value(Severity.class, severity),
                        value(SourceKind.class, source),
                        text(supplier),
                        text(sku),
                        text(lot),
                        null,
                        "me".equals(text(owner)) ? me : text(owner))
                .saying(text(find));
    }

    /** Templates ask it. */
    public boolean narrows() {
        return !filter("me").equals(NcrFilter.none()) || "true".equals(overdue);
    }

    /** The board's address with one filter set, or lifted when it is set so already. */
    public String toggled(String name, String value) {
        Map<String, String> fields = fields();
        fields.put(name, value.equals(fields.get(name)) ? null : value);
        return address("/ncrs", fields);
    }

    /** An address with all filters of the board. */
    public String at(String path) {
        return address(path, fields());
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("severity", severity);
        fields.put("source", source);
        fields.put("supplier", supplier);
        fields.put("sku", sku);
        fields.put("lot", lot);
        fields.put("owner", owner);
        fields.put("overdue", overdue);
        fields.put("find", find);
        return fields;
    }

    private static String address(String path, Map<String, String> fields) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath(path);
        fields.forEach((name, value) -> {
            if (StringUtils.hasText(value)) {
                builder.queryParam(name, UriUtils.encode(value.strip(), StandardCharsets.UTF_8));
            }
        });
        return builder.build(true).toUriString();
    }

    private static String text(String text) {
        return StringUtils.hasText(text) ? text.strip() : null;
    }

    private static <E extends Enum<E>> E value(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
