package org.kehu.visit.workreport;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.store.ScopedAggregate;
import org.kehu.visit.calendar.Moment;
import org.kehu.visit.workreport.ReportEvent.ReportDrafted;
import org.kehu.visit.workreport.ReportEvent.ReportEdited;
import org.kehu.visit.workreport.ReportEvent.ReportRead;
import org.kehu.visit.workreport.ReportEvent.ReportSubmitted;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody's report of a day, week or month: drafted from what the system knows, completed by the
 * person, submitted, read by the leader (catalogue ).
 */
@Document("work_reports")
public class WorkReport extends ScopedAggregate {

  private String number = "";
  private String reportKey = "";
  private String authorId = "";
  private ReportKind kind = ReportKind.DAILY;
  private String period = "";
  private Instant dueAt = Instant.EPOCH;
  private ReportStatus status = ReportStatus.DRAFT;
  private Figures figures = Figures.NONE;
  private ReportText text = ReportText.EMPTY;
  private @Nullable Instant submittedAt;
  private @Nullable String readerId;
  private @Nullable Reading reading;

  private WorkReport() {}

  /** A draft with what the system knows so far. */
  public static WorkReport draft(String number, OwedReport owed, Instant dueAt, Figures figures) {
    WorkReport report = new WorkReport();
    report.number = number;
    report.authorId = owed.authorId();
    report.kind = owed.period().kind();
    report.period = owed.period().code();
    report.reportKey = owed.key();
    report.dueAt = dueAt;
    report.figures = figures;
    report.rescope(owed.departmentId(), Level.NORMAL);
    return report;
  }

  /** The event of a new draft. */
  public static ReportEvent drafted() {
    return new ReportDrafted();
  }

  List<ReportEvent> edit(ReportText written, String by) {
    requireDraftOf(by);
    if (written.equals(text)) {
      return List.of();
    }
    text = written;
    return List.of(new ReportEdited());
  }

  /** Submits it with what the system knows now, to the leader who reads it. */
  List<ReportEvent> submit(Figures known, @Nullable String leaderId, String by, Moment now) {
    requireDraftOf(by);
    boolean nothingDone = known.works().stream().allMatch(figure -> figure.count() == 0);
    if (text.isEmpty() && nothingDone) {
      throw ReportProblem.REPORT_EMPTY.problem();
    }
    figures = known;
    status = ReportStatus.SUBMITTED;
    submittedAt = now.instant();
    readerId = by.equals(leaderId) ? null : leaderId;
    return List.of(new ReportSubmitted());
  }

  /** A leader has read it. */
  List<ReportEvent> read(String by, @Nullable String comment, Moment now) {
    if (by.equals(authorId)) {
      throw ReportProblem.OWN_REPORT.problem();
    }
    if (status != ReportStatus.SUBMITTED) {
      throw refused();
    }
    status = ReportStatus.READ;
    reading = new Reading(by, now.instant(), comment);
    return List.of(new ReportRead());
  }

  private void requireDraftOf(String by) {
    if (!by.equals(authorId)) {
      throw ReportProblem.REPORT_NOT_YOURS.problem().with("number", number);
    }
    if (status != ReportStatus.DRAFT) {
      throw refused();
    }
  }

  private RuntimeException refused() {
    return ReportProblem.REPORT_STATE_REFUSED.problem().with("state", status.name());
  }

  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.own(authorId));
    tokens.add(Tokens.department(departmentId()));
    return tokens;
  }

  @Override
  public String subjectKind() {
    return "work-report";
  }

  public String number() {
    return number;
  }

  public String authorId() {
    return authorId;
  }

  public ReportPeriod period() {
    return new ReportPeriod(kind, period);
  }

  public Instant dueAt() {
    return dueAt;
  }

  public ReportStatus status() {
    return status;
  }

  public Figures figures() {
    return figures;
  }

  public ReportText text() {
    return text;
  }

  public @Nullable Instant submittedAt() {
    return submittedAt;
  }

  /** Whether it was submitted after it was due. */
  public boolean isLate() {
    return submittedAt != null && submittedAt.isAfter(dueAt);
  }

  /** The leader who shall read it. */
  public @Nullable String readerId() {
    return readerId;
  }

  public @Nullable Reading reading() {
    return reading;
  }
}
