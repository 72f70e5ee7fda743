package org.kehu.customer.project;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the customer said to a plan (与客户确认, C-112).
 *
 * @param note how it was confirmed and on which paper, or what the customer wants otherwise
 */
public record CustomerWord(boolean confirmed, LocalDate on, String note, Instant at, String by) {}
