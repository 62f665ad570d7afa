package org.qualoop.recall.data;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The customers of a recall. Each change of state is guarded, so that a repeat changes nothing. */
@Mapper
public interface ContactMapper {

    Optional<ContactRow> find(String recallNo, String customerId);

    ContactCounts count(String recallNo);

    /** Those who are reached by messages, have not answered and are not in this round yet come into it. */
    int enterRound(@Param("recallNo") String recallNo, int roundNo, @Param("withInferred") boolean withInferred);

    /** The next of this round that are in no batch; rows stay locked. */
    List<String> waiting(String recallNo, int roundNo, int limit);

    /**
     * Their places are those in the list, from 0.
     *
     * @param customerIds in order, not empty
     * @return those of them who were in no batch of this round
     */
    int putInBatch(
            @Param("recallNo") String recallNo,
            @Param("batchNo") int batchNo,
            @Param("customerIds") List<String> customerIds);

    List<ContactRow> batch(String recallNo, int batchNo);

    /** The batch went out, except the customers at these places. */
    int sent(
            @Param("recallNo") String recallNo,
            @Param("batchNo") int batchNo,
            @Param("at") Instant at,
            @Param("unreached") Collection<Integer> unreached);

    int unreached(
            @Param("recallNo") String recallNo,
            @Param("batchNo") int batchNo,
            @Param("at") Instant at,
            @Param("unreached") Collection<Integer> unreached);

    /** As if it had gone out, for a drill: nothing was sent. */
    int rehearsed(String recallNo, int batchNo);

    /** Customers whom no message reaches and nobody has spoken to. */
    long countByHand(@Param("recallNo") String recallNo, @Param("withInferred") boolean withInferred);

    int contactedByHand(
            @Param("recallNo") String recallNo, @Param("withInferred") boolean withInferred, @Param("at") Instant at);

    /** Whether anybody could still answer. */
    boolean anyUnanswered(@Param("recallNo") String recallNo, @Param("withInferred") boolean withInferred);

    int answered(String recallNo, String customerId, String answer, Instant at);

    /** @param state null: any */
    List<ContactRow> page(
            @Param("recallNo") String recallNo,
            @Param("state") ContactState state,
            @Param("after") String after,
            int limit);
}
