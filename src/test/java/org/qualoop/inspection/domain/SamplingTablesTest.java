package org.qualoop.inspection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.qualoop.inspection.InspectionLevel;
import org.qualoop.inspection.Sampling;
import org.qualoop.inspection.SamplingPlan;
import org.qualoop.inspection.SamplingSeverity;
import org.qualoop.platform.Problem;

/** Every cell of the three master tables, against two standards and against the rule that they are built by. */
class SamplingTablesTest {

    private static final String LETTERS = "ABCDEFGHJKLMNPQR";
    private static final List<String> AQLS = List.of(
            ("0.010 0.015 0.025 0.040 0.065 0.10 0.15 0.25 0.40 0.65 1.0 1.5 2.5 4.0 6.5 10 15 25 40 65 100 150 250 400"
                            + " 650 1000")
                    .split(" "));

    private final Sampling sampling = new StandardSampling();

    @ParameterizedTest
    @EnumSource
    void everyCellIsThatOfGbT2828AndIso2859(SamplingSeverity severity) throws IOException {
        Map<Character, String[]> reference = rows("gb-t-2828-1-2012.txt", "2-" + "ABC".charAt(severity.ordinal()));
        MasterTable table = MasterTable.of(severity);
        List<String> cells = new ArrayList<>();
        for (char letter : LETTERS.toCharArray()) {
            for (int aql = 0; aql < AQLS.size(); aql++) {
                MasterTable.Plan plan = table.plan(letter, aql);
                String ours = plan.letter() + ":" + plan.sampleSize() + ":" + plan.accept();
                assertThat(ours)
                        .as("%s %s@%s", severity, letter, AQLS.get(aql))
                        .isEqualTo(reference.get(letter)[aql]);
                cells.add(ours);
            }
        }
        assertThat(cells).hasSize(16 * 26);
    }

    @ParameterizedTest
    @EnumSource(names = {"NORMAL", "TIGHTENED"})
    void everyNormalAndTightenedCellButOneIsThatOfMilStd105E(SamplingSeverity severity) throws IOException {
        Map<Character, String[]> reference = rows("mil-std-105e.txt", "II-" + "AB".charAt(severity.ordinal()));
        MasterTable table = MasterTable.of(severity);
        List<String> differences = new ArrayList<>();
        for (char letter : LETTERS.toCharArray()) {
            for (int aql = 0; aql < AQLS.size(); aql++) {
                MasterTable.Plan plan = table.plan(letter, aql);
                String ours = plan.sampleSize() + ":" + plan.accept() + ":" + (plan.accept() + 1);
                String theirs = reference.get(letter)[aql];
                if (!ours.equals(theirs)) {
                    differences.add(letter + "@" + AQLS.get(aql) + " " + ours + " instead of " + theirs);
                }
            }
        }
        assertThat(differences)
                .isEqualTo(severity == SamplingSeverity.NORMAL ? List.of() : List.of("A@10 2:0:1 instead of 8:1:2"));
    }

    @Test
    void reducedPlansCloseTheGapThatMilStd105ELeft() throws IOException {
        Map<Character, String[]> reference = rows("mil-std-105e.txt", "II-C");
        MasterTable table = MasterTable.of(SamplingSeverity.REDUCED);
        int sameSize = 0;
        for (char letter : LETTERS.toCharArray()) {
            for (int aql = 0; aql < AQLS.size(); aql++) {
                MasterTable.Plan plan = table.plan(letter, aql);
                int[] old = Arrays.stream(reference.get(letter)[aql].split(":"))
                        .mapToInt(Integer::parseInt)
                        .toArray();
                if (plan.sampleSize() == old[0]) {
                    assertThat(plan.accept()).as(letter + "@" + AQLS.get(aql)).isBetween(old[1], old[2] - 1);
                    sameSize++;
                }
            }
        }
        assertThat(sameSize).isEqualTo(387);
    }

    @ParameterizedTest
    @CsvSource({"1.0, 2.5", "2.5, 1.0"})
    void reducedPlansAreThoseOfASecondReadingOfTheStandard(String read, String other) throws IOException {
        String[] column = secondReading(read);
        assertThat(reduced(other))
                .as("the column of %s, moved to %s along the diagonal, is the one that was read there", read, other)
                .isEqualTo(landed(secondReading(other), 0));
        for (String aql : AQLS.subList(AQLS.indexOf("0.065"), AQLS.indexOf("6.5") + 1)) {
            int shift = AQLS.indexOf(aql) - AQLS.indexOf(read);
            assertThat(reduced(aql)).as("reduced, AQL %s", aql).isEqualTo(landed(column, shift));
        }
    }

    private static List<String> reduced(String aql) {
        MasterTable table = MasterTable.of(SamplingSeverity.REDUCED);
        return LETTERS.chars()
                .mapToObj(letter -> table.plan((char) letter, AQLS.indexOf(aql)))
                .map(plan -> plan.letter() + ":" + plan.accept())
                .toList();
    }

    /** Follows the arrows of a printed column that is read so many rows further down; beyond its ends arrows go on. */
    private static List<String> landed(String[] column, int shift) {
        List<String> plans = new ArrayList<>();
        for (int row = 0; row < LETTERS.length(); row++) {
            int at = row;
            while (!Character.isDigit(printed(column, at + shift).charAt(0))) {
                at += printed(column, at + shift).equals("v") ? 1 : -1;
            }
            plans.add(LETTERS.charAt(at) + ":" + printed(column, at + shift));
        }
        return plans;
    }

    private static String printed(String[] column, int row) {
        return row < 0 ? "v" : row >= column.length ? "^" : column[row];
    }

    private static String[] secondReading(String aql) throws IOException {
        try (InputStream in = SamplingTablesTest.class.getResourceAsStream("/aql/reduced-second-reading.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" "))
                    .filter(line -> line[0].equals(aql))
                    .map(line -> Arrays.copyOfRange(line, 1, line.length))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPrintedNumberFollowsTheDiagonal(SamplingSeverity severity) {
        MasterTable table = MasterTable.of(severity);
        for (int row = 0; row < LETTERS.length(); row++) {
            for (int aql = 0; aql < AQLS.size(); aql++) {
                MasterTable.Plan plan = table.plan(LETTERS.charAt(row), aql);
                int landed = LETTERS.indexOf(plan.letter());
                if (landed >= 0) {
                    assertThat(plan.accept())
                            .as("%s %s@%s", severity, plan.letter(), AQLS.get(aql))
                            .isEqualTo(diagonal(severity, landed, aql));
                    assertThat(plan.sampleSize()).isEqualTo(size(severity, landed));
                }
            }
        }
    }

    /** n grows as AQL falls, both by the fifth root of ten: cells with one sum of row and column share their Ac. */
    private static int diagonal(SamplingSeverity severity, int row, int aql) {
        int sum = row + aql;
        if (severity == SamplingSeverity.REDUCED && row < 2 && aql >= 17) {
            return List.of(1, 2, 3, 5, 7, 10, 14, 21, 30).get(aql - 17); // n = 2 as in row A of normal inspection
        }
        return switch (severity) {
            case NORMAL ->
                Map.of(14, 0, 17, 1, 18, 2, 19, 3, 20, 5, 21, 7, 22, 10, 23, 14, 24, 21)
                        .getOrDefault(sum, sum == 25 ? 30 : 44);
            case TIGHTENED ->
                Map.of(15, 0, 18, 1, 19, 2, 20, 3, 21, 5, 22, 8, 23, 12, 24, 18, 25, 27)
                        .getOrDefault(sum, 41);
            case REDUCED ->
                Map.of(14, 0, 18, 1, 19, 2, 20, 3, 21, 5, 22, 6, 23, 8, 24, 10, 25, 14)
                        .getOrDefault(sum, 21);
        };
    }

    private static int size(SamplingSeverity severity, int row) {
        List<Integer> sizes = List.of(2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1250, 2000);
        return severity == SamplingSeverity.REDUCED ? sizes.get(Math.max(0, row - 2)) : sizes.get(row);
    }

    @ParameterizedTest
    @CsvSource({
        "NORMAL,    150, 2.5,  F,  20, 1",
        "NORMAL,    280, 2.5,  G,  32, 2",
        "NORMAL,    500, 2.5,  H,  50, 3",
        "NORMAL,   1200, 1.0,  J,  80, 2",
        "NORMAL,   1200, 2.5,  J,  80, 5",
        "NORMAL,   1200, 4.0,  J,  80, 7",
        "NORMAL,   3200, 2.5,  K, 125, 7",
        "NORMAL,  10000, 2.5,  L, 200, 10",
        "NORMAL,     50, 2.5,  D,   5, 0",
        "NORMAL,     90, 2.5,  E,  20, 1",
        "NORMAL,    280, 0.65, G,  20, 0",
        "NORMAL,    280, 1.0,  G,  50, 1",
        "NORMAL,    500, 0.65, H,  80, 1",
        "TIGHTENED, 280, 2.5,  G,  32, 1",
        "TIGHTENED,1200, 2.5,  J,  80, 3",
        "TIGHTENED,1200, 4.0,  J,  80, 5",
        "TIGHTENED,3200, 2.5,  K, 125, 5",
        "TIGHTENED,600000,0.025,Q,3150, 1",
        "REDUCED,  1200, 2.5,  J,  32, 3"
    })
    void knownPlansOfLevelTwo(
            SamplingSeverity severity, int lotSize, BigDecimal aql, String letter, int size, int accept) {
        assertThat(sampling.plan(lotSize, InspectionLevel.II, aql, severity))
                .isEqualTo(new SamplingPlan(letter, size, accept, accept + 1, false));
    }

    @ParameterizedTest
    @CsvSource({
        "2,A,A,A,A,A,A,B",
        "8,A,A,A,A,A,A,B",
        "9,A,A,A,A,A,B,C",
        "15,A,A,A,A,A,B,C",
        "16,A,A,B,B,B,C,D",
        "25,A,A,B,B,B,C,D",
        "26,A,B,B,C,C,D,E",
        "50,A,B,B,C,C,D,E",
        "51,B,B,C,C,C,E,F",
        "90,B,B,C,C,C,E,F",
        "91,B,B,C,D,D,F,G",
        "150,B,B,C,D,D,F,G",
        "151,B,C,D,E,E,G,H",
        "280,B,C,D,E,E,G,H",
        "281,B,C,D,E,F,H,J",
        "500,B,C,D,E,F,H,J",
        "501,C,C,E,F,G,J,K",
        "1200,C,C,E,F,G,J,K",
        "1201,C,D,E,G,H,K,L",
        "3200,C,D,E,G,H,K,L",
        "3201,C,D,F,G,J,L,M",
        "10000,C,D,F,G,J,L,M",
        "10001,C,D,F,H,K,M,N",
        "35000,C,D,F,H,K,M,N",
        "35001,D,E,G,J,L,N,P",
        "150000,D,E,G,J,L,N,P",
        "150001,D,E,G,J,M,P,Q",
        "500000,D,E,G,J,M,P,Q",
        "500001,D,E,H,K,N,Q,R",
        "2147483647,D,E,H,K,N,Q,R"
    })
    void codeLettersOfTableOne(int lotSize, char s1, char s2, char s3, char s4, char one, char two, char three) {
        assertThat(Arrays.stream(InspectionLevel.values())
                        .map(level -> level.letter(lotSize))
                        .toList())
                .containsExactly(s1, s2, s3, s4, one, two, three);
    }

    @Test
    void aSampleAsLargeAsTheLotIsTheLot() {
        assertThat(plan(20, "0.65")).isEqualTo(new SamplingPlan("C", 20, 0, 1, true));
        assertThat(plan(21, "0.65")).isEqualTo(new SamplingPlan("C", 20, 0, 1, false));
        assertThat(plan(1, "6.5")).isEqualTo(new SamplingPlan("A", 1, 0, 1, true));
    }

    @Test
    void anAqlIsComparedAsANumberAndRefusedWhenTheStandardDoesNotHaveIt() {
        assertThat(sampling.aqls()).extracting(BigDecimal::toPlainString).isEqualTo(AQLS);
        assertThat(plan(500, "1.00")).isEqualTo(plan(500, "1")).isEqualTo(plan(500, "1E+0"));
        assertThatThrownBy(() -> plan(500, "3.0")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> plan(0, "1.0")).isInstanceOf(Problem.class);
    }

    @Test
    void oneStepTighterIsReadInTheRowOfTheSampleThatWasTaken() {
        assertThat(tighter(1200, "2.5", 3)).isTrue(); // J@1.5 80/3
        assertThat(tighter(1200, "2.5", 4)).isFalse();
        assertThat(tighter(1_000_000, "1.0", 14)).isTrue(); // Q@0.65 1250/14
        assertThat(tighter(10_000, "6.5", 14)).isTrue(); // arrow to K: K@4.0 is 125/14
        assertThat(tighter(500, "0.010", 0)).isFalse(); // nothing is tighter
    }

    private SamplingPlan plan(int lotSize, String aql) {
        return sampling.plan(lotSize, InspectionLevel.II, new BigDecimal(aql), SamplingSeverity.NORMAL);
    }

    private boolean tighter(int lotSize, String aql, int nonconforming) {
        return sampling.acceptedOneStepTighter(lotSize, InspectionLevel.II, new BigDecimal(aql), nonconforming);
    }

    private static Map<Character, String[]> rows(String file, String table) throws IOException {
        try (InputStream in = SamplingTablesTest.class.getResourceAsStream("/aql/" + file)) {
            List<String[]> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" "))
                    .toList();
            assertThat(Arrays.stream(lines.get(0)).skip(2).toList()).isEqualTo(AQLS);
            return lines.stream()
                    .filter(line -> line[0].equals(table))
                    .collect(Collectors.toMap(
                            line -> line[1].charAt(0), line -> Arrays.copyOfRange(line, 2, line.length)));
        }
    }
}
