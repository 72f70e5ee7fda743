package org.kehu.customer.secrecy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an employee signed (G-12).
 *
 * @param scope 保密范围: what is to be kept secret
 * @param from 保密期限: the first day
 * @param until the last day; null for as long as the person works here
 * @param monthsAfterLeaving for how long it goes on after that
 * @param liability 违约责任
 * @param paper number of the signed paper
 */
public record SecrecyTerms(
    Employment employment,
    String scope,
    LocalDate from,
    @Nullable LocalDate until,
    int monthsAfterLeaving,
    String liability,
    String paper,
    LocalDate signedOn) {

  /** Refuses a period that ends before it begins, and a signature to come. */
  void requireSound(LocalDate today) {
    if (until != null && until.isBefore(from)) {
      throw SecrecyProblem.SECRECY_PERIOD_INVALID
          .problem()
          .with("from", from.toString())
          .with("until", until.toString());
    }
    if (signedOn.isAfter(today)) {
      throw SecrecyProblem.SECRECY_DAY_AHEAD.problem().with("day", signedOn.toString());
    }
  }

  /** Whether the period holds on a day. */
  boolean holdsOn(LocalDate day) {
    return !from.isAfter(day) && (until == null || !until.isBefore(day));
  }
}
