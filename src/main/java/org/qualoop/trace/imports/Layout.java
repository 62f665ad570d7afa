package org.qualoop.trace.imports;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.qualoop.trace.importer.Template;

/**
 * How the columns of a file become columns of a kind.
 *
 * @param sheet of a workbook, null for its first
 * @param headerRow the row with the columns' names, from 1
 * @param zone of times written without one
 * @param fields a template such as {@code {订单号}} or {@code CNY} for each {@link Column#path()}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Layout(String sheet, Integer headerRow, String zone, Map<String, String> fields) {

    public static final String DEFAULT_ZONE = "Asia/Shanghai";

    public Layout {
        headerRow = headerRow == null ? 1 : headerRow;
        zone = zone == null || zone.isBlank() ? DEFAULT_ZONE : zone;
        sheet = sheet == null || sheet.isBlank() ? null : sheet;
        fields = fields == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** What the file calls a field: the columns that it is read from, or the field's path. */
    String named(String path) {
        Set<String> columns = Template.of(fields.getOrDefault(path, "")).variables();
        return columns.isEmpty() ? path : String.join(" + ", columns);
    }

    ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    Layout with(Map<String, String> others) {
        return new Layout(sheet, headerRow, zone, others);
    }
}
