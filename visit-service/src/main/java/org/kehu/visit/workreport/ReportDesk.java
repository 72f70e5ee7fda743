package org.kehu.visit.workreport;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.identity.StaffMember;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.kehu.kit.telemetry.Counts;
import org.kehu.visit.SecurityRules;
import org.kehu.visit.activity.ActivityDesk;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.staff.Colleagues;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** What people do with work reports; each under the caller's present rights. */
@Service
public class ReportDesk {

  private final WorkReports reports;
  private final ActivityDesk activities;
  private final Colleagues colleagues;
  private final Policies policies;
  private final CompanyCalendar calendar;
  private final Numbers numbers;
  private final Counts submitted;

  ReportDesk(
      WorkReports reports,
      ActivityDesk activities,
      Colleagues colleagues,
      Policies policies,
      CompanyCalendar calendar,
      Numbers numbers,
      MeterRegistry meters) {
    this.reports = reports;
    this.activities = activities;
    this.colleagues = colleagues;
    this.policies = policies;
    this.calendar = calendar;
    this.numbers = numbers;
    this.submitted =
        Counts.named("kehu.visit.reports.submitted")
            .by("kind", ReportKind.values(), ReportKind::name)
            .by("late", "true", "false")
            .in(meters);
  }

  public WorkReport get(String id) {
    return reports.get(id, SecurityRules.sight());
  }

  public Page<WorkReport> page(ReportFilter filter, PageRequest request) {
    return reports.page(filter, SecurityRules.sight(), request);
  }

  /** The period in which we are. */
  public ReportPeriod present(ReportKind kind) {
    return ReportPeriod.containing(kind, calendar.now().today());
  }

  /** Drafts the caller's own report from what the system knows. */
  public Stored<WorkReport> draft(ReportPeriod period) {
    String author = SecurityRules.person();
    String department =
        SecurityRules.department().orElseThrow(() -> RequestProblem.RIGHT_MISSING.problem());
    if (period.first().isAfter(calendar.now().today())) {
      throw ReportProblem.PERIOD_AHEAD.problem().with("period", period.code());
    }
    try {
      return draft(new OwedReport(author, department, period));
    } catch (DuplicateKeyException draftedBefore) {
      throw ReportProblem.REPORT_EXISTS.problem().with("period", period.code());
    }
  }

  /** Drafts somebody's report. */
  Stored<WorkReport> draft(OwedReport owed) {
    return reports.create(() -> {
      String number = numbers.next(calendar.now().numberPrefix("BG"), 4);
      ReportPolicy rules = policies.now(ReportRules.SCHEDULE).value();
      return Change.of(
          WorkReport.draft(
              number,
              owed,
              rules.dueAt(owed.period(), calendar.now().zone()),
              known(owed.authorId(), owed.departmentId(), owed.period())),
          WorkReport.drafted());
    });
  }

  /** Up to today; of a period that has not begun nothing is known. */
  private Figures known(String authorId, String departmentId, ReportPeriod period) {
    LocalDate tomorrow = calendar.now().today().plusDays(1);
    LocalDate end = period.end().isAfter(tomorrow) ? tomorrow : period.end();
    if (!period.first().isBefore(end)) {
      return Figures.NONE;
    }
    Map<String, String> author = Map.of(authorId, departmentId);
    return Figures.of(activities.of(period.first(), end, author).getFirst());
  }

  /** Writes; the edit is made on the newest state. */
  public Stored<WorkReport> edit(String id, UnaryOperator<ReportText> edit) {
    String by = SecurityRules.person();
    return change(id, report -> report.edit(edit.apply(report.text()), by));
  }

  /** Submits to the leader of the department. */
  public Stored<WorkReport> submit(String id) {
    String by = SecurityRules.person();
    Stored<WorkReport> stored =
        change(
            id,
            report -> {
              Figures known = known(report.authorId(), report.departmentId(), report.period());
              String leader = colleagues.leaderOf(report.departmentId()).orElse(null);
              return report.submit(known, leader, by, calendar.now());
            });
    if (!stored.replayed()) {
      WorkReport report = stored.aggregate();
      submitted.add(report.period().kind().name(), Boolean.toString(report.isLate()));
    }
    return stored;
  }

  /** Says that a leader has read it. */
  public Stored<WorkReport> read(String id, @Nullable String comment) {
    String by = SecurityRules.person();
    return change(
        id,
        report -> {
          if (!SecurityRules.leadsAt(report.departmentId())) {
            throw ReportProblem.REPORT_NOT_YOURS.problem().with("number", report.number());
          }
          return report.read(by, comment, calendar.now());
        });
  }

  /** Who of a department that the caller leads has not submitted the report of a period. */
  public List<String> missing(String departmentId, ReportPeriod period) {
    if (!SecurityRules.leadsAt(departmentId)) {
      throw ReportProblem.MISSING_NOT_YOURS.problem().with("departmentId", departmentId);
    }
    List<OwedReport> owed =
        colleagues.of(departmentId).stream()
            .map(StaffMember::staffId)
            .map(person -> new OwedReport(person, departmentId, period))
            .toList();
    Set<String> there = reports.submitted(owed.stream().map(OwedReport::key).toList());
    return owed.stream()
        .filter(one -> !there.contains(one.key()))
        .map(OwedReport::authorId)
        .sorted()
        .toList();
  }

  private Stored<WorkReport> change(String id, Function<WorkReport, List<ReportEvent>> verb) {
    return reports.change(id, SecurityRules.sight(), verb);
  }
}
