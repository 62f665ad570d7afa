package org.qualoop.complaint.process;

import static org.qualoop.complaint.process.CustomerCaseNames.COMPENSATION_AMOUNT;
import static org.qualoop.complaint.process.CustomerCaseNames.CONTACT_RESULT;
import static org.qualoop.complaint.process.CustomerCaseNames.PAYMENT_NO;
import static org.qualoop.complaint.process.CustomerCaseNames.REPLY_TEXT;
import static org.qualoop.platform.process.Entered.text;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.complaint.data.Served;
import org.qualoop.complaint.domain.CaseClosing;
import org.springframework.stereotype.Component;

/** The customer has been served. */
@Component
class CloseCaseDelegate implements JavaDelegate {

    private final CaseClosing closing;

    CloseCaseDelegate(CaseClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String paymentNo = text(execution, PAYMENT_NO);
        BigDecimal paid = paymentNo == null ? null : new BigDecimal(text(execution, COMPENSATION_AMOUNT));
        Served served = new Served(
                text(execution, CONTACT_RESULT),
                text(execution, REPLY_TEXT),
                paid,
                paid == null ? null : "CNY",
                paymentNo);
        closing.served(execution.getProcessBusinessKey(), served);
    }
}
