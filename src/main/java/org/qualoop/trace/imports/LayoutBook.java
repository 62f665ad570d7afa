package org.qualoop.trace.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.qualoop.trace.data.ImportMapper;
import org.qualoop.trace.data.ImportMapper.MappingRow;
import org.qualoop.trace.data.ImportRow;
import org.qualoop.trace.importer.Template;
import org.springframework.stereotype.Component;

/** Layouts of foreign files, kept by name. */
@Component
public class LayoutBook {

    private static final int MAX_NAME = 100;
    private static final int MAX_TEMPLATE = 1_000;

    private final ImportMapper mapper;
    private final Kinds kinds;
    private final ObjectMapper json;
    private final Clock clock;

    LayoutBook(ImportMapper mapper, Kinds kinds, ObjectMapper json, Clock clock) {
        this.mapper = mapper;
        this.kinds = kinds;
        this.json = json;
        this.clock = clock;
    }

    /** A layout under its name. */
    public record Mapping(String name, String kind, Layout layout, String savedBy, Instant savedAt) {}

    public List<Mapping> all() {
        return mapper.mappings().stream().map(this::mapping).toList();
    }

    /** @throws Problem 404 when there is none of that name */
    public Mapping find(String name) {
        return mapper.mapping(name)
                .map(this::mapping)
                .orElseThrow(() -> Problem.notFound("没有这个列对应 There is no mapping named " + name));
    }

    /** @throws Problem 422 that names each field that is wrong */
    public Mapping save(String name, String kind, Layout layout) {
        List<FieldError> errors = new ArrayList<>();
        if (name.isBlank() || name.length() > MAX_NAME || !name.equals(name.strip())) {
            errors.add(new FieldError("/name", "1–100 个字符，前后无空格 1–100 characters without blanks around them"));
        }
        errors.addAll(faults(kind, layout));
        if (!errors.isEmpty()) {
            throw Problem.unprocessable("列对应不可用 The mapping cannot be used", errors);
        }
        mapper.saveMapping(new MappingRow(name, kind, write(layout), CurrentUser.name(), clock.instant()));
        return find(name);
    }

    /** @throws Problem 404 when there is none of that name */
    public void delete(String name) {
        find(name);
        mapper.deleteMapping(name);
    }

    /** What is wrong with a layout, whatever the file. */
    List<FieldError> faults(String kind, Layout layout) {
        List<FieldError> errors = new ArrayList<>();
        List<Column> columns = kinds.columns(kind);
        Set<String> paths = columns.stream().map(Column::path).collect(Collectors.toSet());
        layout.fields().forEach((path, template) -> {
            if (!paths.contains(path)) {
                errors.add(new FieldError("/fields/" + path, "没有这个字段 There is no such field"));
            } else if (template == null || template.isBlank() || template.length() > MAX_TEMPLATE) {
                errors.add(new FieldError("/fields/" + path, "1–1000 个字符 Must have 1–1000 characters"));
            } else {
                Template.of(template)
                        .unknownFilters()
                        .forEach(filter ->
                                errors.add(new FieldError("/fields/" + path, "没有这个转换 There is no filter: " + filter)));
            }
        });
        columns.stream()
                .filter(column -> column.needed() && !layout.fields().containsKey(column.path()))
                .forEach(column -> errors.add(new FieldError("/fields/" + column.path(), "必填 Required")));
        if (layout.headerRow() < 1 || layout.headerRow() > 100) {
            errors.add(new FieldError("/headerRow", "1–100"));
        }
        if (!isZone(layout.zone())) {
            errors.add(new FieldError("/zone", "没有这个时区 There is no such zone, e.g. Asia/Shanghai"));
        }
        return errors;
    }

    private static boolean isZone(String zone) {
        try {
            ZoneId.of(zone);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    Layout read(String text) {
        try {
            return json.readValue(text, Layout.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored layout is not JSON", e);
        }
    }

    String write(Layout layout) {
        try {
            return json.writeValueAsString(layout);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a layout is always JSON", e);
        }
    }

    static FileFormat format(ImportRow row) {
        return new FileFormat(
                FileFormat.Type.valueOf(row.fileType()),
                row.charsetName(),
                row.delimiterChar() == null ? null : row.delimiterChar().charAt(0));
    }

    private Mapping mapping(MappingRow row) {
        return new Mapping(row.name(), row.kind(), read(row.layout()), row.savedBy(), row.savedAt());
    }
}
