package org.qualoop.trace;

import java.util.List;
import org.qualoop.platform.Bulk;
import org.springframework.stereotype.Component;

/** Keeps tables in step with the last revision of facts, with as few statements as a batch allows. */
@Component
public class FactTables {

    private final Bulk bulk;

    FactTables(Bulk bulk) {
        this.bulk = bulk;
    }

    /** Writes the row of each fact, or takes it away when the fact has none any more, and replaces what belongs to it. */
    public void put(List<Fact> facts, ItemTable head, ItemTable... children) {
        bulk.upsert(head.table(), head.rows(facts));
        List<Fact> revisions = facts.stream().filter(fact -> !fact.isNew()).toList();
        List<String> changed = revisions.stream().map(Fact::key).toList();
        bulk.delete(
                head.table(),
                revisions.stream()
                        .filter(fact -> head.rows(List.of(fact)).isEmpty())
                        .map(Fact::key)
                        .toList());
        for (ItemTable child : children) {
            bulk.delete(child.table(), changed);
            bulk.insert(child.table(), child.rows(facts));
        }
    }

    /** Writes the row of each fact unless the one that is there has a later value in the column {@code newest}. */
    public void putNewest(List<Fact> facts, ItemTable head, String newest) {
        bulk.upsertNewest(head.table(), newest, head.rows(facts));
    }
}
