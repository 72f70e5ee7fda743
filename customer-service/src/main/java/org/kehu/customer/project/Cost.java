package org.kehu.customer.project;

import java.time.Instant;
import java.time.LocalDate;
import org.kehu.kit.money.Money;

/**
 * Something that the project cost.
 *
 * @param reference of the voucher, once in a project
 */
public record Cost(
    String reference, String what, Money amount, LocalDate on, Instant at, String by) {}
