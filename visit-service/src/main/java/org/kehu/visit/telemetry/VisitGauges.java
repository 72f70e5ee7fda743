package org.kehu.visit.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.function.ToLongFunction;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.customerreport.CustomerReports;
import org.kehu.visit.followup.FollowUps;
import org.kehu.visit.meeting.Meetings;
import org.kehu.visit.occasion.Occasions;
import org.kehu.visit.reception.Receptions;
import org.kehu.visit.revisit.Coverage;
import org.kehu.visit.revisit.Revisits;
import org.kehu.visit.visit.VisitStatus;
import org.kehu.visit.visit.Visits;
import org.kehu.visit.workreport.WorkReports;
import org.springframework.stereotype.Component;

/** Open and overdue work by grade and status, read at most every ten seconds. */
@Component
class VisitGauges implements MeterBinder {

  private static final List<String> GRADES = List.of("A", "B", "C", "D", "NONE");

  private final Revisits revisits;
  private final Visits visits;
  private final FollowUps followUps;
  private final Receptions receptions;
  private final WorkReports reports;
  private final Meetings meetings;
  private final Occasions occasions;
  private final CustomerReports customerReports;
  private final CompanyCalendar calendar;
  private final Remembered<List<Coverage>> coverage;

  VisitGauges(
      Revisits revisits,
      Visits visits,
      FollowUps followUps,
      Receptions receptions,
      WorkReports reports,
      Meetings meetings,
      Occasions occasions,
      CustomerReports customerReports,
      CompanyCalendar calendar) {
    this.receptions = receptions;
    this.reports = reports;
    this.meetings = meetings;
    this.occasions = occasions;
    this.customerReports = customerReports;
    this.revisits = revisits;
    this.visits = visits;
    this.followUps = followUps;
    this.calendar = calendar;
    this.coverage = new Remembered<>(this::readCoverage);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (String grade : GRADES) {
      byGrade(registry, grade, "open", Coverage::open);
      byGrade(registry, grade, "overdue", Coverage::overdue);
      byGrade(registry, grade, "uncovered", Coverage::uncovered);
    }
    for (VisitStatus status : VisitStatus.values()) {
      if (status.isOpen()) {
        Remembered<Long> open = new Remembered<>(() -> visits.count(status));
        Gauge.builder("kehu.visit.visits.open", open, Remembered::number)
            .tag("status", status.name())
            .register(registry);
      }
    }
    Remembered<Long> open = new Remembered<>(followUps::open);
    Gauge.builder("kehu.visit.followups.open", open, Remembered::number).register(registry);
    Remembered<Long> overdue = new Remembered<>(() -> followUps.overdue(calendar.now().today()));
    Gauge.builder("kehu.visit.followups.overdue", overdue, Remembered::number).register(registry);
    Remembered<Long> waiting = new Remembered<>(receptions::waiting);
    Gauge.builder("kehu.visit.receptions.waiting", waiting, Remembered::number).register(registry);
    Remembered<Long> late = new Remembered<>(() -> reports.overdue(calendar.now().instant()));
    Gauge.builder("kehu.visit.reports.overdue", late, Remembered::number).register(registry);
    Remembered<Long> unevaluated = new Remembered<>(occasions::unevaluated);
    Gauge.builder("kehu.visit.occasions.unevaluated", unevaluated, Remembered::number)
        .register(registry);
    Remembered<Long> undone = new Remembered<>(() -> meetings.overdueTasks(calendar.now().today()));
    Gauge.builder("kehu.visit.meetings.tasks.overdue", undone, Remembered::number)
        .register(registry);
    Remembered<Long> owed = new Remembered<>(() -> customerReports.overdue(calendar.now().today()));
    Gauge.builder("kehu.visit.customer.reports.overdue", owed, Remembered::number)
        .register(registry);
  }

  private void byGrade(
      MeterRegistry registry, String grade, String what, ToLongFunction<Coverage> part) {
    Gauge.builder(
            "kehu.visit.revisits." + what,
            coverage,
            all ->
                all.value().stream().filter(one -> one.grade().equals(grade)).mapToLong(part).sum())
        .tag("grade", grade)
        .register(registry);
  }

  private List<Coverage> readCoverage() {
    return revisits.coverage(calendar.now().today(), Sight.everything(Level.TOP_SECRET));
  }
}
