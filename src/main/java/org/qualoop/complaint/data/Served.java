package org.qualoop.complaint.data;

import java.math.BigDecimal;

/** What was done for the customer. */
public record Served(
        String contactResult, String replyText, BigDecimal compensationAmount, String currency, String paymentNo) {}
