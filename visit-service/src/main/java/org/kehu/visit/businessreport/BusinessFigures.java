package org.kehu.visit.businessreport;

import java.time.Instant;
import org.kehu.kit.money.Money;

/**
 * What the system knows of a department's month.
 *
 * @param visits that took place
 * @param newCustomerVisits of them those to win customers
 * @param budget of its activities with customers in the month
 * @param spent on them
 */
public record BusinessFigures(
    int visits,
    int newCustomerVisits,
    int followUps,
    int revisits,
    int receptions,
    Money budget,
    Money spent,
    Instant takenAt) {}
