package org.qualoop.platform.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.qualoop.platform.Numbers;
import org.qualoop.platform.data.NumberMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes blocks of numbers in a short transaction of its own, so that intake transactions never queue on a counter. */
@Component
class BlockNumbers implements Numbers {

    private static final int BLOCK = 50;

    private final Map<String, Block> blocks = new HashMap<>();
    private final NumberMapper mapper;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;

    BlockNumbers(NumberMapper mapper, PlatformTransactionManager transactions, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public synchronized String next(String series) {
        String day = LocalDate.now(clock.withZone(ZoneOffset.UTC)).format(DateTimeFormatter.BASIC_ISO_DATE);
        Block block = blocks.get(series);
        if (block == null || !block.day.equals(day) || block.next == block.end) {
            block = reserve(series, day);
            blocks.put(series, block);
        }
        return "%s-%s-%05d".formatted(series, day, block.next++);
    }

    private Block reserve(String series, String day) {
        String name = series + "-" + day;
        return ownTransaction.execute(status -> {
            mapper.advance(name, BLOCK);
            long end = mapper.nextValue(name);
            return new Block(day, end - BLOCK, end);
        });
    }

    private static final class Block {
        private final String day;
        private final long end;
        private long next;

        private Block(String day, long next, long end) {
            this.day = day;
            this.next = next;
            this.end = end;
        }
    }
}
