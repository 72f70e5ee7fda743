package org.kehu.complaint.deadline.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.clock.CaseClock;
import org.kehu.complaint.cases.clock.ClockKind;
import org.kehu.complaint.cases.clock.Promise;
import org.kehu.kit.calendar.BusinessCalendar;
import org.kehu.kit.calendar.ClockReading;
import org.kehu.kit.calendar.Stretch;

/**
 * Why a case is due when it is (field M14).
 *
 * @param caseId the case
 * @param number as people write it
 * @param receivedAt when it was received
 * @param policyVersion version of the deadline policy at receipt
 * @param basis what bound us to the customer then
 * @param now when this was reckoned
 * @param clocks one a promise
 * @param promises times told to the customer, oldest first
 */
public record DeadlinesView(
    String caseId,
    @Schema(example = "TS-20261122-0001") String number,
    Instant receivedAt,
    int policyVersion,
    @Schema(example = "GRADE:A") String basis,
    Instant now,
    List<ClockView> clocks,
    List<PromiseView> promises) {

  /**
   * One promise.
   *
   * @param kind which
   * @param state how it stands
   * @param target business time promised
   * @param used business time used
   * @param left business time left, negative when overdue
   * @param riskAt when it is at risk
   * @param dueAt when it is due
   * @param stoppedAt when it was fulfilled
   * @param provisional whether the way reaches beyond the known holiday table
   * @param intervals the way to the due time or the fulfilment, without gap
   */
  public record ClockView(
      ClockKind kind,
      CaseClock.State state,
      Duration target,
      Duration used,
      Duration left,
      Instant riskAt,
      Instant dueAt,
      @Nullable Instant stoppedAt,
      boolean provisional,
      List<IntervalView> intervals) {}

  /**
   * A stretch of time with one reason.
   *
   * @param counted how much of it is business time
   */
  public record IntervalView(
      Instant from,
      Instant to,
      @Schema(example = "WORK") String reason,
      @Schema(example = "工作时间") String title,
      Duration counted) {}

  /** A time told to the customer. */
  public record PromiseView(
      Instant until, Instant madeAt, String madeBy, @Nullable String reason) {}

  static DeadlinesView of(
      ComplaintCase c, BusinessCalendar calendar, Instant now, Locale language) {
    return new DeadlinesView(
        c.id(),
        c.number(),
        c.receivedAt(),
        c.clocks().timetable().policyVersion(),
        c.clocks().timetable().basis(),
        now,
        c.clocks().running().stream().map(clock -> clock(clock, calendar, now, language)).toList(),
        c.promises().stream().map(DeadlinesView::promise).toList());
  }

  private static ClockView clock(
      CaseClock clock, BusinessCalendar calendar, Instant now, Locale language) {
    ClockReading reading = clock.clock().read(calendar, now);
    return new ClockView(
        clock.kind(),
        clock.state(now),
        reading.target(),
        reading.used(),
        reading.left(),
        clock.riskAt(),
        clock.dueAt(),
        clock.clock().stoppedAt(),
        clock.provisional(),
        clock.clock().explain(calendar, now).stream()
            .map(stretch -> interval(stretch, language))
            .toList());
  }

  private static IntervalView interval(Stretch stretch, Locale language) {
    return new IntervalView(
        stretch.from(),
        stretch.to(),
        stretch.reason().name(),
        stretch.title(language),
        stretch.counted());
  }

  private static PromiseView promise(Promise promise) {
    return new PromiseView(
        promise.until(), promise.stamp().at(), promise.stamp().by(), promise.reason());
  }
}
