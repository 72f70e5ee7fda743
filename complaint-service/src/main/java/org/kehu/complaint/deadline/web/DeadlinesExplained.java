package org.kehu.complaint.deadline.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.clock.CaseClock;
import org.kehu.complaint.cases.clock.CaseClocks;
import org.kehu.complaint.cases.clock.Promise;
import org.kehu.complaint.customer.ConsideredAgreement;
import org.kehu.complaint.customer.KnownAgreement.Cover;
import org.kehu.complaint.deadline.web.DeadlinesView.AgreementView;
import org.kehu.complaint.deadline.web.DeadlinesView.ClockView;
import org.kehu.complaint.deadline.web.DeadlinesView.IntervalView;
import org.kehu.complaint.deadline.web.DeadlinesView.PromiseView;
import org.kehu.kit.calendar.BusinessCalendar;
import org.kehu.kit.calendar.ClockReading;
import org.kehu.kit.calendar.Stretch;

/**
 * Reads the clocks of a case interval by interval.
 *
 * @param clocks as the caller may know them
 * @param agreements that were considered at receipt, as far as the caller may know of them
 * @param calendar in which business time is counted
 * @param now when this is reckoned
 * @param language of the reasons
 */
record DeadlinesExplained(
    CaseClocks clocks,
    List<ConsideredAgreement> agreements,
    BusinessCalendar calendar,
    Instant now,
    Locale language) {

  DeadlinesView of(ComplaintCase c, boolean withBasis) {
    return new DeadlinesView(
        c.id(),
        c.number(),
        c.receivedAt(),
        clocks.timetable().policyVersion(),
        withBasis ? clocks.timetable().basis() : null,
        withBasis ? agreements.stream().map(this::agreement).toList() : null,
        c.severity(),
        c.assessment(),
        now,
        clocks.running().stream().map(clock -> clock(c, clock)).toList(),
        c.promises().stream().map(DeadlinesExplained::promise).toList());
  }

  private AgreementView agreement(ConsideredAgreement one) {
    Cover cover = one.cover();
    return new AgreementView(
        one.agreement(),
        cover.version(),
        cover.level(),
        cover.from(),
        cover.until(),
        one.standing(),
        one.entitlement().equals(clocks.timetable().entitlement()));
  }

  private ClockView clock(ComplaintCase c, CaseClock clock) {
    ClockReading reading = clock.clock().read(calendar, now);
    return new ClockView(
        clock.kind(),
        c.stateOf(clock, now),
        reading.target(),
        reading.used(),
        reading.left(),
        clock.riskAt(),
        clock.dueAt(),
        clock.clock().stoppedAt(),
        clock.provisional(),
        clock.clock().explain(calendar, now).stream().map(this::interval).toList());
  }

  private IntervalView interval(Stretch stretch) {
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
