package org.kehu.customer.commission;

import java.time.LocalDate;

/**
 * A deal was closed.
 *
 * @param dealNumber contract or order, as it is written on its papers
 */
public record RecordDeal(String customerId, String dealNumber, LocalDate wonOn, Shares shares) {}
