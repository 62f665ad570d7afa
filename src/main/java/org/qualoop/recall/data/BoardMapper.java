package org.qualoop.recall.data;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.recall.RecallConsole.Funnel;
import org.qualoop.recall.RecallConsole.Reach;
import org.qualoop.recall.RecallConsole.Recipient;
import org.qualoop.recall.RecallConsole.RecipientFilter;
import org.qualoop.recall.RecallConsole.Shelf;

/** What the board of a recall shows. */
@Mapper
public interface BoardMapper {

    List<CampaignRow> shelf(@Param("shelf") Shelf shelf, @Param("after") String after, @Param("limit") int limit);

    List<ShelfCount> shelves();

    List<ReachRoot> roots(@Param("recallNos") List<String> recallNos);

    void clearReach(String recallNo);

    /** Counts the lines of the scope. */
    void fillReach(String recallNo);

    List<Reach> reach(String recallNo);

    /** By way and shop. */
    List<Funnel> funnels(String recallNo);

    /** Does nothing when the round is there already. */
    void beginRound(String recallNo, int roundNo, Instant at, int entered);

    int countRound(String recallNo, int roundNo, int sent, int unreached);

    List<RoundRow> rounds(String recallNo);

    List<CountRow> counts(String recallNo);

    void saveCount(String recallNo, int holdNo, long counted, Instant at, String by);

    String pulse(String recallNo);

    List<Recipient> recipients(
            @Param("recallNo") String recallNo,
            @Param("filter") RecipientFilter filter,
            @Param("after") String after,
            @Param("limit") int limit);

    record ShelfCount(boolean drill, boolean open, long recalls) {}

    record ReachRoot(String recallNo, String sku, String lotNo) {}

    record RoundRow(int roundNo, Instant startedAt, int entered, int sent, int unreached, long answered) {}

    record CountRow(int holdNo, long counted, Instant countedAt, String countedBy) {}
}
