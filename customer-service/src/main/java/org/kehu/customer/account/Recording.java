package org.kehu.customer.account;

import java.time.Instant;

/**
 * The ERP has recorded and classified it.
 *
 * @param category how the ERP classifies the account
 */
public record Recording(String accountNumber, String category, String by, Instant at) {}
