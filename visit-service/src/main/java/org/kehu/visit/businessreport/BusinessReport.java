package org.kehu.visit.businessreport;

import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.store.ScopedAggregate;
import org.kehu.visit.businessreport.BusinessReportEvent.BusinessReportDrafted;
import org.kehu.visit.businessreport.BusinessReportEvent.BusinessReportNoted;
import org.kehu.visit.businessreport.BusinessReportEvent.BusinessReportSubmitted;
import org.kehu.visit.businessreport.BusinessReportEvent.BusinessReportWritten;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A department's report of a month to its superior (catalogue ): drafted by the system,
 * written by who leads the department, submitted with what the system knows, read by the general
 * manager.
 */
@Document("business_reports")
public class BusinessReport extends ScopedAggregate {

  private String number = "";
  private String reportKey = "";
  private BusinessReportKind kind = BusinessReportKind.BUSINESS;
  private String month = "";
  private Instant dueAt = Instant.EPOCH;
  private BusinessReportStatus status = BusinessReportStatus.DRAFT;
  private @Nullable BusinessText text;
  private @Nullable String authorId;
  private @Nullable BusinessFigures figures;
  private @Nullable Instant submittedAt;
  private @Nullable String notedBy;
  private @Nullable String instruction;

  private BusinessReport() {}

  /** A draft; told as {@link #drafted()}. */
  static BusinessReport draft(
      String number, BusinessReportKind kind, String departmentId, YearMonth month, Instant dueAt) {
    BusinessReport report = new BusinessReport();
    report.number = number;
    report.kind = kind;
    report.month = month.toString();
    report.reportKey = key(kind, departmentId, month);
    report.dueAt = dueAt;
    report.rescope(departmentId, Level.NORMAL);
    return report;
  }

  /** There is one a kind, department and month. */
  static String key(BusinessReportKind kind, String departmentId, YearMonth month) {
    return kind + "/" + departmentId + "/" + month;
  }

  /** The event of a new draft. */
  static BusinessReportEvent drafted() {
    return new BusinessReportDrafted();
  }

  List<BusinessReportEvent> write(BusinessText written, String by) {
    require(BusinessReportStatus.DRAFT);
    if (written.equals(text)) {
      return List.of();
    }
    text = written;
    authorId = by;
    return List.of(new BusinessReportWritten());
  }

  List<BusinessReportEvent> submit(BusinessFigures known, Instant now) {
    require(BusinessReportStatus.DRAFT);
    if (text == null) {
      throw BusinessReportProblem.BUSINESS_REPORT_NOT_WRITTEN.problem();
    }
    status = BusinessReportStatus.SUBMITTED;
    figures = known;
    submittedAt = now;
    return List.of(new BusinessReportSubmitted(isLate()));
  }

  List<BusinessReportEvent> note(String by, @Nullable String said) {
    require(BusinessReportStatus.SUBMITTED);
    status = BusinessReportStatus.NOTED;
    notedBy = by;
    instruction = said;
    return List.of(new BusinessReportNoted());
  }

  private void require(BusinessReportStatus wanted) {
    if (status != wanted) {
      throw BusinessReportProblem.BUSINESS_REPORT_STATE_REFUSED
          .problem()
          .with("state", status.name());
    }
  }

  @Override
  protected Set<String> tokens() {
    return new LinkedHashSet<>(Set.of(Tokens.department(departmentId())));
  }

  @Override
  public String subjectKind() {
    return "business-report";
  }

  public String number() {
    return number;
  }

  public BusinessReportKind kind() {
    return kind;
  }

  public YearMonth month() {
    return YearMonth.parse(month);
  }

  public Instant dueAt() {
    return dueAt;
  }

  public BusinessReportStatus status() {
    return status;
  }

  public @Nullable BusinessText text() {
    return text;
  }

  public @Nullable String authorId() {
    return authorId;
  }

  /** What the system knew when it was submitted. */
  public @Nullable BusinessFigures figures() {
    return figures;
  }

  public @Nullable Instant submittedAt() {
    return submittedAt;
  }

  /** Whether it was submitted after it was due. */
  public boolean isLate() {
    return submittedAt != null && submittedAt.isAfter(dueAt);
  }

  public @Nullable String notedBy() {
    return notedBy;
  }

  public @Nullable String instruction() {
    return instruction;
  }
}
