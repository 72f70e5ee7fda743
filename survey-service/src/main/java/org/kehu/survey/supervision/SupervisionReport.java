package org.kehu.survey.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.store.ScopedAggregate;
import org.kehu.survey.measure.Scorecard;
import org.kehu.survey.supervision.SupervisionEvent.SupervisionAssessed;
import org.kehu.survey.supervision.SupervisionEvent.SupervisionNoted;
import org.kehu.survey.supervision.SupervisionEvent.SupervisionSubmitted;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The monthly report by which one department supervises the service of another (服务监督报告; catalogue
 * X-14, F-11). It belongs to the supervising department; the other sees it once it has gone to the
 * general manager.
 */
@Document("supervision_reports")
public class SupervisionReport extends ScopedAggregate {

  private String number = "";
  private String executing = "";
  private String month = "";
  private @Nullable LocalDate dueOn;
  private Instant dueAt = Instant.EPOCH;
  private SupervisionStatus status = SupervisionStatus.DRAFT;
  private @Nullable MonthlyAssessment assessment;
  private @Nullable String assessedBy;
  private @Nullable Scorecard card;
  private @Nullable Instant submittedAt;
  private @Nullable String notedBy;
  private @Nullable String instruction;

  @PersistenceCreator
  SupervisionReport() {}

  /**
   * @param dueAt end of the last working day of the month
   */
  SupervisionReport(
      String number,
      String executing,
      String supervising,
      String month,
      LocalDate dueOn,
      Instant dueAt) {
    this.number = number;
    this.executing = executing;
    this.month = month;
    this.dueOn = dueOn;
    this.dueAt = dueAt;
    rescope(supervising, Level.NORMAL);
  }

  List<SupervisionEvent> assess(MonthlyAssessment said, String by) {
    require(SupervisionMove.ASSESS);
    if (said.equals(assessment)) {
      return List.of();
    }
    assessment = said;
    assessedBy = by;
    return List.of(new SupervisionAssessed());
  }

  /** Goes to the general manager with the indicators of the month. */
  List<SupervisionEvent> submit(Scorecard figures, Instant now) {
    require(SupervisionMove.SUBMIT);
    if (assessment == null) {
      throw SupervisionProblem.NOT_ASSESSED.problem();
    }
    status = SupervisionStatus.SUBMITTED;
    card = figures;
    submittedAt = now;
    rescope(departmentId(), level());
    return List.of(new SupervisionSubmitted(isLate()));
  }

  /** The general manager has read it. */
  List<SupervisionEvent> note(String by, @Nullable String said) {
    require(SupervisionMove.NOTE);
    status = SupervisionStatus.NOTED;
    notedBy = by;
    instruction = said;
    return List.of(new SupervisionNoted(by));
  }

  private void require(SupervisionMove move) {
    if (status != move.allowedIn()) {
      throw SupervisionProblem.moveNotAllowed(move, status);
    }
  }

  @Override
  public String subjectKind() {
    return "supervision-report";
  }

  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.department(departmentId()));
    if (status != SupervisionStatus.DRAFT) {
      tokens.add(Tokens.department(executing));
    }
    return tokens;
  }

  /** {@code FJ-2026-0001}. */
  public String number() {
    return number;
  }

  /** The department that serves. */
  public String executing() {
    return executing;
  }

  /** {@code 2026-11}. */
  public String month() {
    return month;
  }

  /** The last working day of the month. */
  public LocalDate dueOn() {
    return Objects.requireNonNull(dueOn);
  }

  public Instant dueAt() {
    return dueAt;
  }

  public SupervisionStatus status() {
    return status;
  }

  public @Nullable MonthlyAssessment assessment() {
    return assessment;
  }

  public @Nullable String assessedBy() {
    return assessedBy;
  }

  /** The indicators of the month, as they were when it was submitted. */
  public @Nullable Scorecard card() {
    return card;
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

  /** What the general manager said to it (批示). */
  public @Nullable String instruction() {
    return instruction;
  }
}
