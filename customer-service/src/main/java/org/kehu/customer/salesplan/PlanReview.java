package org.kehu.customer.salesplan;

import java.time.Instant;
import org.kehu.kit.money.Money;

/**
 * What came of a quarter, as it was looked at once it was over.
 *
 * @param quarter from 1
 * @param target of the quarter, of the version in force then
 * @param measures what is done because of it
 */
public record PlanReview(
    int quarter,
    Money target,
    Money attained,
    String findings,
    String measures,
    String by,
    Instant at) {}
