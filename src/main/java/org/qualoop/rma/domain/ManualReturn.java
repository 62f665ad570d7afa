package org.qualoop.rma.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.qualoop.rma.ReturnOffice;
import org.qualoop.rma.data.ReturnType;
import org.qualoop.trace.Fields;
import org.qualoop.trace.Item;
import org.qualoop.trace.Schema;
import org.qualoop.trace.TraceApi.OrderView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A return that customer service enters, for any reason code and date. Its order must be known and its lines must be of
 * that order; whether the return is allowed is decided inside the process.
 */
@Service
public class ManualReturn implements ReturnOffice {

    private static final Schema SCHEMA = Schema.of(
            Fields.key("orderNo"),
            Fields.key("reasonCode"),
            Fields.list("lines", 1, "orderLineNo", Fields.lineNo("orderLineNo"), Fields.quantity("qty")),
            Fields.oneOf("type", "REFUND_ONLY", "RETURN", "EXCHANGE", "RESEND", "REPAIR")
                    .optional(),
            Fields.text("text").optional());

    private final OrderedGoods goods;
    private final ReturnDesk desk;
    private final Clock clock;

    ManualReturn(OrderedGoods goods, ReturnDesk desk, Clock clock) {
        this.goods = goods;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * @return number of the return
     * @throws Problem 422 naming the field
     */
    @Transactional
    public String open(JsonNode body) {
        List<FieldError> errors = new ArrayList<>();
        Item item = SCHEMA.read(body, errors);
        refuse(errors);
        String type = item.text("type");
        return open(
                new Request(
                        item.text("orderNo"),
                        type == null ? ReturnType.RETURN.name() : type,
                        item.text("reasonCode"),
                        item.list("lines").stream()
                                .map(line -> new Line(line.integer("orderLineNo"), line.integer("qty")))
                                .toList(),
                        item.text("text")),
                CurrentUser.name());
    }

    @Override
    @Transactional
    public String open(Request request, String by) {
        OrderView order = goods.order(request.orderNo())
                .orElseThrow(() -> Problem.unprocessable("/orderNo", "没有这个订单 There is no order " + request.orderNo()));
        List<Claim.Line> lines = request.lines().stream()
                .map(line -> new Claim.Line(line.orderLineNo(), line.qty()))
                .toList();
        List<FieldError> errors = new ArrayList<>();
        checkBought(lines, order, errors);
        refuse(errors);
        Claim claim = Claim.manual(
                ReturnType.valueOf(request.type()),
                order.channel(),
                order.orderNo(),
                request.reasonCode(),
                lines,
                request.text(),
                clock.instant());
        return desk.open(claim, by).rmaNo();
    }

    private static void checkBought(List<Claim.Line> lines, OrderView order, List<FieldError> errors) {
        for (int i = 0; i < lines.size(); i++) {
            Claim.Line line = lines.get(i);
            String pointer = "/lines/" + i;
            var bought = order.line(line.orderLineNo());
            if (bought.isEmpty()) {
                errors.add(new FieldError(
                        pointer + "/orderLineNo", "订单没有这一行 The order has no line " + line.orderLineNo()));
            } else if (line.qty() > bought.get().qty()) {
                errors.add(new FieldError(
                        pointer + "/qty",
                        "最多 %1$d 件 Only %1$d were bought".formatted(bought.get().qty())));
            }
        }
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Problem.unprocessable("退货申请无法受理 The return cannot be taken", errors);
        }
    }
}
