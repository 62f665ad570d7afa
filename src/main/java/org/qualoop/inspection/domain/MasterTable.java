package org.qualoop.inspection.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.qualoop.inspection.SamplingSeverity;

/** One master table, kept as the standard prints it so that both can be laid side by side; arrows are followed here. */
final class MasterTable {

    private static final String DOWN = "v";
    private static final String UP = "^";
    private static final int FIRST_AQL = 2;

    private final List<BigDecimal> aqls;
    private final List<String[]> rows;

    private MasterTable(List<String[]> lines) {
        aqls = Stream.of(lines.get(0)).skip(FIRST_AQL).map(BigDecimal::new).toList();
        rows = lines.subList(1, lines.size());
    }

    static MasterTable of(SamplingSeverity severity) {
        String name = "/org/qualoop/inspection/sampling/" + severity.name().toLowerCase() + ".txt";
        try (InputStream in = MasterTable.class.getResourceAsStream(name)) {
            return new MasterTable(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" +"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<BigDecimal> aqls() {
        return aqls;
    }

    Plan plan(char letter, int aql) {
        int row = row(letter);
        String cell = cell(row, aql);
        while (cell.equals(DOWN) || cell.equals(UP)) {
            row += cell.equals(DOWN) ? 1 : -1;
            cell = cell(row, aql);
        }
        return new Plan(rows.get(row)[0].charAt(0), Integer.parseInt(rows.get(row)[1]), Integer.parseInt(cell));
    }

    private int row(char letter) {
        int row = 0;
        while (rows.get(row)[0].charAt(0) != letter) {
            row++;
        }
        return row;
    }

    private String cell(int row, int aql) {
        return rows.get(row)[FIRST_AQL + aql];
    }

    /** @param letter of the row where the arrows ended */
    record Plan(char letter, int sampleSize, int accept) {}
}
