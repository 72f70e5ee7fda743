package org.kehu.customer.agreement;

import java.time.LocalDate;

/**
 * What both parties negotiated before the agreement is changed or ended by consent (C-133).
 *
 * @param on the day of the negotiation
 * @param result what they came to
 */
public record Negotiation(LocalDate on, String result) {}
