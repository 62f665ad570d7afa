package org.qualoop.cost.web;

import static org.qualoop.platform.RecordBook.Cell.at;
import static org.qualoop.platform.RecordBook.Cell.code;
import static org.qualoop.platform.RecordBook.Cell.money;
import static org.qualoop.platform.RecordBook.Cell.record;
import static org.qualoop.platform.RecordBook.Cell.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qualoop.cost.Category;
import org.qualoop.cost.CostLine;
import org.qualoop.cost.CostReport;
import org.qualoop.cost.data.EntryFilter;
import org.qualoop.cost.domain.CostBook;
import org.qualoop.platform.CostIncurred.Kind;
import org.qualoop.platform.Family;
import org.qualoop.platform.RecordBook;
import org.qualoop.platform.Roles;
import org.springframework.stereotype.Component;

/** The cost ledger as pages show it: its lines, and the history of each. */
@Component
class LedgerBook implements RecordBook {

    private static final String NUMBER = "COST-";

    private final CostBook book;

    LedgerBook(CostBook book) {
        this.book = book;
    }

    @Override
    public String name() {
        return "costs";
    }

    @Override
    public Family family() {
        return null;
    }

    @Override
    public String icon() {
        return "money";
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.FINANCE, Roles.QUALITY, Roles.BUYER);
    }

    @Override
    public boolean owns(String recordNo) {
        return recordNo.startsWith(NUMBER);
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                new Filter("category", "cost.category", names(Category.values())),
                new Filter("kind", "cost.kind", names(Kind.values())),
                Filter.text("supplier"),
                Filter.text("order"),
                Filter.text("sku"));
    }

    @Override
    public Listing list(Map<String, String> given, String after, int limit) {
        CostReport report = book.newest(filter(given), after, limit);
        return new Listing(
                List.of("at", "record", "category", "kind", "stage", "sku", "lot", "supplier", "cashOut", "loss"),
                report.entries().stream().map(LedgerBook::row).toList(),
                report.next());
    }

    private static EntryFilter filter(Map<String, String> given) {
        return new EntryFilter(
                null,
                null,
                one(Category.values(), given.get("category")),
                one(Kind.values(), given.get("kind")),
                null,
                null,
                null,
                given.get("order"),
                given.get("sku"),
                null,
                given.get("supplier"),
                null,
                null,
                null);
    }

    private static Row row(CostLine line) {
        return new Row(
                NUMBER + line.id(),
                List.of(
                        at(line.at()),
                        record(line.recordNo()),
                        code("cost.category", line.category(), Tone.PLAIN),
                        code("cost.kind", line.kind(), Tone.PLAIN),
                        code("cost.stage", line.stage(), Tone.PLAIN),
                        Cell.sku(line.sku()),
                        text(line.lotNo()),
                        text(line.supplierCode()),
                        money(line.cashOut()),
                        money(line.loss())));
    }

    @Override
    public Optional<Sheet> sheet(String recordNo) {
        String id = recordNo.substring(NUMBER.length());
        return id.matches("[0-9]{1,18}") ? book.line(Long.parseLong(id)).map(this::sheet) : Optional.empty();
    }

    private Sheet sheet(CostLine line) {
        List<List<Cell>> history = book.history(line).stream()
                .map(entry -> List.of(
                        at(entry.bookedAt()),
                        Cell.user(entry.bookedBy()),
                        code("cost.basis", entry.basis(), Tone.PLAIN),
                        text(entry.supplierCode()),
                        money(entry.cashOut()),
                        money(entry.loss())))
                .toList();
        return new Sheet(
                NUMBER + line.id(),
                code("cost.category", line.category(), Tone.PLAIN),
                null,
                null,
                facts(line),
                List.of(),
                List.of(new Grid(
                        "history", List.of("booked", "bookedBy", "basis", "supplier", "cashOut", "loss"), history)));
    }

    private static List<Fact> facts(CostLine line) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "record", line.recordNo(), record(line.recordNo()));
        add(facts, "event", line.eventNo(), record(line.eventNo()));
        add(facts, "item", line.item(), text(line.item()));
        add(facts, "at", line.at(), at(line.at()));
        add(facts, "kind", line.kind(), code("cost.kind", line.kind(), Tone.PLAIN));
        add(facts, "stage", line.stage(), code("cost.stage", line.stage(), Tone.PLAIN));
        add(facts, "cashOut", line.cashOut(), money(line.cashOut()));
        add(facts, "loss", line.loss(), money(line.loss()));
        add(facts, "basis", line.basis(), code("cost.basis", line.basis(), Tone.PLAIN));
        add(facts, "goods", line.goods(), code("cost.goods", line.goods(), Tone.PLAIN));
        add(facts, "order", line.orderNo(), Cell.order(line.orderNo()));
        add(facts, "sku", line.sku(), Cell.sku(line.sku()));
        add(facts, "lot", line.lotNo(), text(line.lotNo()));
        add(facts, "supplier", line.supplierCode(), text(line.supplierCode()));
        add(facts, "qty", line.qty(), Cell.number(line.qty()));
        add(facts, "minutes", line.minutes(), Cell.number(line.minutes()));
        add(facts, "charge", line.chargeNo(), text(line.chargeNo()));
        add(facts, "factAt", line.factAt(), at(line.factAt()));
        add(facts, "corrects", line.corrects(), record(NUMBER + line.corrects()));
        add(facts, "reverses", line.reverses(), record(NUMBER + line.reverses()));
        return facts;
    }

    private static void add(List<Fact> facts, String label, Object value, Cell cell) {
        if (value != null) {
            facts.add(new Fact(label, cell));
        }
    }

    private static <E extends Enum<E>> E one(E[] all, String name) {
        return Arrays.stream(all)
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static List<String> names(Enum<?>[] all) {
        return Arrays.stream(all).map(Enum::name).toList();
    }
}
