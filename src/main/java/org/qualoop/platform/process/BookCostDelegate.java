package org.qualoop.platform.process;

import java.math.BigDecimal;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.CostIncurred;
import org.qualoop.platform.CostIncurred.Goods;
import org.qualoop.platform.CostIncurred.Kind;
import org.qualoop.platform.CostIncurred.Stage;
import org.qualoop.platform.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Books what a step cost. Inputs of the step: {@code item}, {@code kind}, {@code stage}, and as far as they are known
 * {@code amount} (CNY), {@code qty}, {@code minutes}, {@code orderNo}, {@code sku}, {@code lotNo}, {@code supplierCode},
 * {@code goods}, {@code recordNo} (the business key when missing). Running the step again books nothing twice.
 */
@Component
class BookCostDelegate implements JavaDelegate {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    BookCostDelegate(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution step) {
        String record = text(step, "recordNo");
        String amount = text(step, "amount");
        String goods = text(step, "goods");
        events.publishEvent(new CostIncurred(
                record == null ? step.getProcessBusinessKey() : record,
                text(step, "item"),
                Kind.valueOf(text(step, "kind")),
                Stage.valueOf(text(step, "stage")),
                text(step, "orderNo"),
                text(step, "sku"),
                text(step, "lotNo"),
                text(step, "supplierCode"),
                number(step, "qty"),
                number(step, "minutes"),
                amount == null ? null : Money.cny(new BigDecimal(amount)),
                goods == null ? null : Goods.valueOf(goods),
                clock.instant()));
    }

    /** Only what the step itself names: a variable of the process that happens to have the name does not count. */
    private static String text(DelegateExecution step, String name) {
        Object value = step.getVariableLocal(name);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    private static Integer number(DelegateExecution step, String name) {
        String value = text(step, name);
        return value == null ? null : new BigDecimal(value).intValueExact();
    }
}
