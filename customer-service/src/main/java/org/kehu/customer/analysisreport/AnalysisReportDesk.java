package org.kehu.customer.analysisreport;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.analysis.AnalysisPolicy;
import org.kehu.customer.analysis.Stretch;
import org.kehu.customer.file.CustomerProblem;
import org.kehu.customer.staff.StaffRegister;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Sight;
import org.kehu.kit.audit.Audit;
import org.kehu.kit.audit.AuditClass;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Drafts reports, keeps what is written, and follows what departments do because of them. */
@Service
public class AnalysisReportDesk {

  private final AnalysisReports reports;
  private final ReportFigures figures;
  private final StaffRegister staff;
  private final Policies policies;
  private final Numbers numbers;
  private final Audit audit;
  private final CustomerProperties properties;
  private final Clock clock;

  AnalysisReportDesk(
      AnalysisReports reports,
      ReportFigures figures,
      StaffRegister staff,
      Policies policies,
      Numbers numbers,
      Audit audit,
      CustomerProperties properties,
      Clock clock) {
    this.reports = reports;
    this.figures = figures;
    this.staff = staff;
    this.policies = policies;
    this.numbers = numbers;
    this.audit = audit;
    this.properties = properties;
    this.clock = clock;
  }

  /** One that the caller may see. */
  public AnalysisReport get(String id) {
    return reports.get(id, sight());
  }

  /** The same, about to leave as a file: so the audit trail has it first. */
  public AnalysisReport exported(String id) {
    AnalysisReport report = get(id);
    audit.require(
        AuditClass.EXPORT,
        "analysis-report.exported",
        List.of(report.subject()),
        report.level(),
        "exported",
        report.number());
    return report;
  }

  /** One page of those that the caller may see, newest first. */
  public Page<AnalysisReport> page(
      @Nullable ReportOccasion occasion, @Nullable ReportStatus status, PageRequest request) {
    return reports.page(occasion, status, sight(), request);
  }

  /** Drafts a report on request, by the template in force. */
  public Stored<AnalysisReport> request(LocalDate from, LocalDate to, String reason) {
    Instant now = clock.instant();
    if (!to.isBefore(today(now))) {
      throw ReportProblem.ANALYSIS_STRETCH_NOT_OVER.problem().with("to", to.toString());
    }
    Caller caller = caller();
    String own = caller.departmentId();
    DraftReport draft =
        draft(ReportOccasion.REQUESTED, reason, caller.id(), new Stretch(from, to), now);
    return create(draft, own == null ? properties.defaultDepartment() : own, now);
  }

  /**
   * Drafts the regular report of the months that ended last, unless it is there.
   *
   * @return how many were drafted
   */
  int draftWhatIsDue(Instant now) {
    AnalysisPolicy policy = policies.at(AnalysisPolicy.KIND, now).value();
    Stretch ended = Stretch.endedBefore(today(now), policy.everyMonths());
    if (reports.isDrafted(AnalysisReport.key(ended))) {
      return 0;
    }
    try {
      create(
          draft(ReportOccasion.REGULAR, null, null, ended, now),
          properties.defaultDepartment(),
          now);
      return 1;
    } catch (DuplicateKeyException draftedMeanwhile) {
      return 0;
    }
  }

  private DraftReport draft(
      ReportOccasion occasion,
      @Nullable String reason,
      @Nullable String by,
      Stretch stretch,
      Instant now) {
    EffectivePolicy<AnalysisPolicy> inForce = policies.at(AnalysisPolicy.KIND, now);
    AnalysisPolicy policy = inForce.value();
    LocalDate due = today(now).plusDays(policy.dueDays() + 1L);
    return new DraftReport(
        occasion,
        reason,
        by,
        stretch,
        Integer.toString(inForce.version()),
        figures.of(policy.template(), stretch),
        due.atStartOfDay(properties.zone()).toInstant());
  }

  private Stored<AnalysisReport> create(DraftReport draft, String departmentId, Instant now) {
    return reports.create(() ->
        Change.of(
            AnalysisReport.draft(
                numbers.next("FX-" + today(now).getYear() + "-", 4), draft, departmentId, now),
            new ReportEvent.ReportDrafted()));
  }

  /** Keeps findings and measures. */
  public Stored<AnalysisReport> write(String id, WriteReport written) {
    written.measures().forEach(this::refuseUnfit);
    return change(id, report -> report.write(written, caller().id()));
  }

  private void refuseUnfit(Measure measure) {
    if (!staff.hasDepartment(measure.departmentId())) {
      throw CustomerProblem.DEPARTMENT_UNKNOWN
          .problem()
          .with("departmentId", measure.departmentId());
    }
    if (measure.dueOn().isBefore(today(clock.instant()))) {
      throw ReportProblem.ANALYSIS_MEASURE_DUE_PAST
          .problem()
          .with("dueOn", measure.dueOn().toString());
    }
  }

  /** It goes to the general manager. */
  public Stored<AnalysisReport> submit(String id) {
    return change(id, report -> report.submit(clock.instant()));
  }

  /** The general manager adopts it. */
  public Stored<AnalysisReport> adopt(String id) {
    return change(id, report -> report.adopt(caller().id()));
  }

  /** The department of a measure tells what came of it. */
  public Stored<AnalysisReport> carryOut(String id, int place, String result) {
    Measure.Outcome done = new Measure.Outcome(result, clock.instant(), caller().id());
    return change(
        id,
        report -> {
          requireOwn(report.measure(place).departmentId());
          return report.carryOut(place, done);
        });
  }

  private static void requireOwn(String departmentId) {
    Caller caller = caller();
    boolean own =
        departmentId.equals(caller.departmentId()) || caller.departments().contains(departmentId);
    if (!own) {
      throw ReportProblem.ANALYSIS_MEASURE_OF_ANOTHER_DEPARTMENT
          .problem()
          .with("departmentId", departmentId);
    }
  }

  private Stored<AnalysisReport> change(
      String id, Function<AnalysisReport, List<ReportEvent>> verb) {
    return reports.change(id, sight(), verb);
  }

  private LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, properties.zone());
  }

  private static Sight sight() {
    return Sight.ofRoles(caller());
  }

  private static Caller caller() {
    return Call.current().caller();
  }
}
