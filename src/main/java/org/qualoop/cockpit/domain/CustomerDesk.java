package org.qualoop.cockpit.domain;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.qualoop.cockpit.data.ConsoleActMapper;
import org.qualoop.cockpit.data.ConsoleActMapper.ActRow;
import org.qualoop.cockpit.domain.ConsoleOrder.Hint;
import org.qualoop.cockpit.domain.ConsoleOrder.Line;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.qualoop.reissue.MisShipmentReports;
import org.qualoop.reissue.ReissueRequest;
import org.qualoop.rma.ReturnOffice;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where customer service acts from the console. Of each state of an order only one act is taken: the same act again is
 * answered with the same record, another one on a state that is over is refused with what happened meanwhile.
 */
@Service
public class CustomerDesk {

    /** Whoever waits for another clerk's transaction may be told to try again. */
    private static final int TRIES = 5;

    private final ConsoleActMapper acts;
    private final ConsoleReader reader;
    private final ConsolePast past;
    private final MisShipmentReports reissues;
    private final ReturnOffice returns;
    private final Words words;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CustomerDesk(
            ConsoleActMapper acts,
            ConsoleReader reader,
            ConsolePast past,
            MisShipmentReports reissues,
            ReturnOffice returns,
            Words words,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.acts = acts;
        this.reader = reader;
        this.past = past;
        this.reissues = reissues;
        this.returns = returns;
        this.words = words;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * What somebody wants done.
     *
     * @param seen the state of the order that he saw
     * @param units by line number
     * @param collect whether what was sent by mistake is to be collected
     * @param text for the return, may be blank
     */
    public record Wanted(
            String orderNo,
            String seen,
            ConsoleAct act,
            ConsoleReason reason,
            SortedMap<Integer, Integer> units,
            boolean collect,
            String text) {

        private String content() {
            String all = act + "|" + reason + "|" + units + "|" + collect + "|" + text;
            return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
        }
    }

    /**
     * @return number of the record that was opened
     * @throws Problem 404 for an order that nobody knows, 409 when it is refused by what happened before, 422 when the
     *     request itself is wrong
     */
    public String act(Wanted wanted, String by) {
        for (int tries = 1; ; tries++) {
            ConsoleOrder order = reader.read(wanted.orderNo());
            Optional<ActRow> known = acts.find(wanted.orderNo(), wanted.seen());
            if (known.isPresent()) {
                return again(known.get(), wanted);
            }
            check(wanted, order);
            try {
                return transaction.execute(tx -> first(wanted, order, by));
            } catch (DuplicateKeyException | PessimisticLockingFailureException together) {
                if (tries == TRIES) {
                    throw together;
                }
            }
        }
    }

    private String again(ActRow known, Wanted wanted) {
        if (!known.content().equals(wanted.content())) {
            throw refused("BEFORE_YOU", known.recordNo(), known.actedBy());
        }
        return known.recordNo();
    }

    private String first(Wanted wanted, ConsoleOrder order, String by) {
        acts.insert(new ActRow(
                wanted.orderNo(), wanted.seen(), wanted.content(), wanted.act().name(), null, by, clock.instant()));
        if (!past.of(wanted.orderNo()).seen().equals(wanted.seen())) {
            throw refused("STALE", null, null);
        }
        String recordNo = open(wanted, order, by);
        acts.setRecord(wanted.orderNo(), wanted.seen(), recordNo);
        return recordNo;
    }

    private void check(Wanted wanted, ConsoleOrder order) {
        if (!order.seen().equals(wanted.seen())) {
            throw refused("STALE", null, null);
        }
        Hint stop = order.offer(wanted.act()).stop();
        if (stop != null) {
            throw refused(stop.code(), stop.no(), null);
        }
        List<FieldError> errors = new ArrayList<>();
        if (!wanted.reason().fits(wanted.act())) {
            errors.add(new FieldError("/reason", words.of("console.wrong.reason")));
        }
        if (wanted.units().isEmpty()) {
            errors.add(new FieldError("/units", words.of("console.wrong.none")));
        }
        wanted.units().forEach((lineNo, units) -> checkUnits(lineNo, units, order, errors));
        if (!errors.isEmpty()) {
            throw Problem.unprocessable(words.of("console.wrong"), errors);
        }
    }

    private void checkUnits(int lineNo, int units, ConsoleOrder order, List<FieldError> errors) {
        Optional<Line> line =
                order.lines().stream().filter(one -> one.lineNo() == lineNo).findFirst();
        int free = line.map(Line::free).orElse(0);
        if (units < 1 || units > free) {
            String taken = line.map(Line::takenBy).orElse(null);
            errors.add(new FieldError(
                    "/units/" + lineNo,
                    taken == null
                            ? words.of("console.wrong.units", lineNo, free)
                            : words.of("console.wrong.taken", lineNo, free, taken)));
        }
    }

    private String open(Wanted wanted, ConsoleOrder order, String by) {
        return switch (wanted.act()) {
            case REISSUE -> reissues.reissue(reissue(wanted, order), by);
            case RETURN -> returns.open(request(wanted, "RETURN"), by);
            case REFUND -> returns.open(request(wanted, "REFUND_ONLY"), by);
        };
    }

    private static ReissueRequest reissue(Wanted wanted, ConsoleOrder order) {
        boolean wrong = wanted.reason() == ConsoleReason.WRONG_ITEM;
        return new ReissueRequest(
                wanted.orderNo(),
                wanted.reason().reissueReason(),
                wanted.units().entrySet().stream()
                        .map(one -> new ReissueRequest.Line(one.getKey(), null, one.getValue()))
                        .toList(),
                wrong && wanted.collect(),
                wrong ? order.wrongSku() : null,
                false,
                null,
                null);
    }

    private static ReturnOffice.Request request(Wanted wanted, String type) {
        return new ReturnOffice.Request(
                wanted.orderNo(),
                type,
                wanted.reason().returnCode(),
                wanted.units().entrySet().stream()
                        .map((Map.Entry<Integer, Integer> one) -> new ReturnOffice.Line(one.getKey(), one.getValue()))
                        .toList(),
                wanted.text() == null || wanted.text().isBlank() ? null : wanted.text());
    }

    private Problem refused(String code, String recordNo, String by) {
        Problem problem = Problem.conflict(words.of("console.hint." + code, recordNo, by));
        return recordNo == null ? problem : problem.with("recordNo", recordNo);
    }
}
