package org.kehu.survey.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.store.ScopedAggregate;
import org.kehu.survey.report.ReportEvent.AreaBelowTarget;
import org.kehu.survey.report.ReportEvent.ReportApproved;
import org.kehu.survey.report.ReportEvent.ReportDistributed;
import org.kehu.survey.report.ReportEvent.ReportReturned;
import org.kehu.survey.report.ReportEvent.ReportRevised;
import org.kehu.survey.report.ReportEvent.ReportSubmitted;
import org.kehu.survey.survey.Survey;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The analysis report of a survey (顾客满意度调查分析报告; catalogue S-08 to S-10). The survey's department
 * writes it, the general manager approves it, and only then the listed departments see it.
 */
@Document("satisfaction_reports")
public class SatisfactionReport extends ScopedAggregate {

  private String number = "";
  private String surveyId = "";
  private @Nullable ReportContent content;
  private @Nullable Figures figures;
  private ReportStatus status = ReportStatus.DRAFT;
  private Set<String> authors = new LinkedHashSet<>();
  private @Nullable String submittedBy;
  private @Nullable String approvalId;
  private @Nullable String approvedBy;
  private @Nullable Instant approvedAt;
  private @Nullable Instant distributedAt;

  @PersistenceCreator
  SatisfactionReport() {}

  /** With nothing but what it says and shows. */
  SatisfactionReport(ReportContent content, Figures figures) {
    this.content = content;
    this.figures = figures;
  }

  SatisfactionReport(
      String number, Survey survey, ReportContent content, Figures figures, String author) {
    this(content, figures);
    this.number = number;
    this.surveyId = survey.id();
    this.authors.add(author);
    rescope(survey.departmentId(), Level.NORMAL);
  }

  List<ReportEvent> revise(ReportContent revised, String author) {
    move(ReportMove.REVISE);
    if (revised.equals(content)) {
      return List.of();
    }
    content = revised;
    authors.add(author);
    return List.of(new ReportRevised());
  }

  List<ReportEvent> refresh(Figures taken) {
    move(ReportMove.REFRESH);
    figures = taken;
    return List.of(new ReportRevised());
  }

  List<ReportEvent> submit(String approval, String by) {
    move(ReportMove.SUBMIT);
    mustBeComplete();
    approvalId = approval;
    submittedBy = by;
    return List.of(new ReportSubmitted(approval));
  }

  private void mustBeComplete() {
    Problem problem = ReportProblem.NOT_COMPLETE.problem();
    boolean complete = filled(content().summary(), "/summary", problem);
    complete &= filled(content().findings(), "/findings", problem);
    if (content().departments().isEmpty()) {
      problem.error(new FieldError("/departments", "nobody-gets-it"));
      complete = false;
    }
    if (figures().needMeasures() && content().measures().isEmpty()) {
      problem.error(new FieldError("/measures", "measures-needed"));
      complete = false;
    }
    if (!complete) {
      throw problem;
    }
  }

  private static boolean filled(String text, String place, Problem problem) {
    if (text.isEmpty()) {
      problem.error(new FieldError(place, "text-missing"));
    }
    return !text.isEmpty();
  }

  /** Whether it waits for this very approval. */
  boolean waitsFor(String approval) {
    return status == ReportStatus.SUBMITTED && approval.equals(approvalId);
  }

  List<ReportEvent> approve(String by, Instant now) {
    move(ReportMove.APPROVE);
    approvedBy = by;
    approvedAt = now;
    List<ReportEvent> events = new ArrayList<>(List.of(new ReportApproved(by)));
    figures().areasBelowTarget().forEach(area -> events.add(new AreaBelowTarget(area)));
    return events;
  }

  List<ReportEvent> returnToDraft() {
    move(ReportMove.RETURN);
    return List.of(new ReportReturned(Objects.requireNonNull(approvalId)));
  }

  List<ReportEvent> distribute(Instant now) {
    move(ReportMove.DISTRIBUTE);
    distributedAt = now;
    rescope(departmentId(), level());
    return List.of(new ReportDistributed(content().departments()));
  }

  private void move(ReportMove move) {
    status = status.after(move).orElseThrow(() -> ReportProblem.moveNotAllowed(move, status));
  }

  @Override
  public String subjectKind() {
    return "satisfaction-report";
  }

  /** The survey's department, and once it is distributed everybody in the departments listed. */
  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.department(departmentId()));
    if (status == ReportStatus.DISTRIBUTED) {
      content()
          .departments()
          .forEach(department -> {
            tokens.add(Tokens.department(department));
            tokens.add(Tokens.queue(department));
          });
    }
    return tokens;
  }

  /** {@code MYD-2026-0001}. */
  public String number() {
    return number;
  }

  public String surveyId() {
    return surveyId;
  }

  public ReportContent content() {
    return Objects.requireNonNull(content);
  }

  public Figures figures() {
    return Objects.requireNonNull(figures);
  }

  public ReportStatus status() {
    return status;
  }

  /** Staff ids of who had a part in it: they must not approve it. */
  public Set<String> authors() {
    return authors;
  }

  public @Nullable String submittedBy() {
    return submittedBy;
  }

  /** The approval asked for last. */
  public @Nullable String approvalId() {
    return approvalId;
  }

  public @Nullable String approvedBy() {
    return approvedBy;
  }

  public @Nullable Instant approvedAt() {
    return approvedAt;
  }

  public @Nullable Instant distributedAt() {
    return distributedAt;
  }
}
