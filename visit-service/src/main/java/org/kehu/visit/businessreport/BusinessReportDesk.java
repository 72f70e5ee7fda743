package org.kehu.visit.businessreport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.identity.StaffMember;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.money.Money;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.kehu.visit.SecurityRules;
import org.kehu.visit.activity.Activity;
import org.kehu.visit.activity.ActivityDesk;
import org.kehu.visit.activity.Work;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.calendar.Moment;
import org.kehu.visit.occasion.Occasion;
import org.kehu.visit.occasion.Occasions;
import org.kehu.visit.staff.Colleagues;
import org.kehu.visit.visit.VisitPurpose;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** What people do with business reports; each under the caller's present rights. */
@Service
public class BusinessReportDesk {

  private final BusinessReports reports;
  private final ActivityDesk activities;
  private final Occasions occasions;
  private final Colleagues colleagues;
  private final Policies policies;
  private final CompanyCalendar calendar;
  private final Numbers numbers;

  BusinessReportDesk(
      BusinessReports reports,
      ActivityDesk activities,
      Occasions occasions,
      Colleagues colleagues,
      Policies policies,
      CompanyCalendar calendar,
      Numbers numbers) {
    this.reports = reports;
    this.activities = activities;
    this.occasions = occasions;
    this.colleagues = colleagues;
    this.policies = policies;
    this.calendar = calendar;
    this.numbers = numbers;
  }

  public BusinessReport get(String id) {
    return reports.get(id, SecurityRules.sight());
  }

  public Page<BusinessReport> page(
      @Nullable BusinessReportKind kind, @Nullable String month, PageRequest request) {
    return reports.page(kind, month, SecurityRules.sight(), request);
  }

  public Stored<BusinessReport> write(String id, BusinessText text) {
    String by = SecurityRules.person();
    return reports.change(id, SecurityRules.sight(), report -> report.write(text, by));
  }

  /** Submits it with what the system knows of the month. */
  public Stored<BusinessReport> submit(String id) {
    return reports.change(
        id,
        SecurityRules.sight(),
        report ->
            report.submit(known(report.departmentId(), report.month()), calendar.now().instant()));
  }

  public Stored<BusinessReport> note(String id, @Nullable String instruction) {
    String by = SecurityRules.person();
    return reports.change(id, SecurityRules.sight(), report -> report.note(by, instruction));
  }

  private BusinessFigures known(String departmentId, YearMonth month) {
    Moment now = calendar.now();
    LocalDate first = month.atDay(1);
    LocalDate end = month.plusMonths(1).atDay(1);
    List<Activity> done =
        activities.of(
            first,
            end,
            colleagues.of(departmentId).stream()
                .collect(Collectors.toMap(StaffMember::staffId, _ -> departmentId)));
    List<Occasion> held =
        occasions.ofDepartment(
            departmentId,
            first.atStartOfDay(now.zone()).toInstant(),
            end.atStartOfDay(now.zone()).toInstant());
    return new BusinessFigures(
        sum(done, Work.VISIT),
        done.stream().mapToInt(one -> one.visitsFor(VisitPurpose.DEVELOPMENT)).sum(),
        sum(done, Work.FOLLOW_UP),
        sum(done, Work.REVISIT),
        sum(done, Work.RECEPTION),
        held.stream().map(Occasion::budget).reduce(Money.ZERO, Money::plus),
        held.stream().map(Occasion::spent).reduce(Money.ZERO, Money::plus),
        now.instant());
  }

  private static int sum(List<Activity> done, Work work) {
    return done.stream().mapToInt(one -> one.of(work)).sum();
  }

  /**
   * Drafts the reports of the former month that are owed and not there.
   *
   * @return how many
   */
  int draftWhatIsOwed(Moment now) {
    BusinessReportPolicy rules = policies.at(BusinessReportRules.REPORTS, now.instant()).value();
    YearMonth month = YearMonth.from(now.today()).minusMonths(1);
    LocalDate due = month.plusMonths(1).atDay(rules.dueDay());
    if (now.today().isAfter(due)) {
      return 0;
    }
    Instant dueAt = due.plusDays(1).atStartOfDay(now.zone()).toInstant();
    List<BusinessReport> owed = owed(rules, month, dueAt);
    return (int) owed.stream().filter(this::store).count();
  }

  private List<BusinessReport> owed(BusinessReportPolicy rules, YearMonth month, Instant dueAt) {
    Set<String> there =
        reports.existing(
            rules.owed().stream()
                .flatMap(one ->
                    one.departments().stream()
                        .map(department -> BusinessReport.key(one.kind(), department, month)))
                .toList());
    List<BusinessReport> owed = new ArrayList<>();
    for (BusinessReportPolicy.Owed one : rules.owed()) {
      for (String department : one.departments()) {
        if (!there.contains(BusinessReport.key(one.kind(), department, month))) {
          String number = numbers.next(calendar.now().numberPrefix("JY"), 4);
          owed.add(BusinessReport.draft(number, one.kind(), department, month, dueAt));
        }
      }
    }
    return owed;
  }

  /** False when another instance was first. */
  private boolean store(BusinessReport draft) {
    try {
      reports.create(() -> Change.of(draft, BusinessReport.drafted()));
      return true;
    } catch (DuplicateKeyException draftedMeanwhile) {
      return false;
    }
  }
}
