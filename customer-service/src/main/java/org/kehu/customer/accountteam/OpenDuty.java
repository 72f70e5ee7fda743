package org.kehu.customer.accountteam;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A duty with times, of one person.
 *
 * @param dueOn the last day of the present time
 * @param doneAt when it was done last; null before
 * @param note what was done then
 */
public record OpenDuty(
    String code,
    String title,
    int everyMonths,
    LocalDate dueOn,
    @Nullable Instant doneAt,
    @Nullable String note) {

  /** From a day on. */
  static OpenDuty from(TeamPolicy.Duty duty, LocalDate day) {
    return new OpenDuty(
        duty.code(),
        duty.title(),
        duty.everyMonths(),
        day.plusMonths(duty.everyMonths()),
        null,
        null);
  }

  /** As the policy has it now; its present time stays. */
  OpenDuty as(TeamPolicy.Duty duty) {
    return new OpenDuty(code, duty.title(), duty.everyMonths(), dueOn, doneAt, note);
  }

  /** Done; the next time ends as many months after the day. */
  OpenDuty done(String what, Instant at, LocalDate day) {
    return new OpenDuty(code, title, everyMonths, day.plusMonths(everyMonths), at, what);
  }
}
