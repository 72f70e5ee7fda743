package org.kehu.survey.measure;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One case, action, visit, report, response, low score or loan as far as the indicators count it.
 * Made of the events of its subject in their order; the last one's sequence is kept, so that a
 * repeat changes nothing.
 *
 * @param id {@code <subject kind>/<id>}
 * @param staffId who answers for it; null while nobody does
 * @param at when it came in or is planned for: the period it belongs to
 * @param dueAt when it must be done, by the rule then in force
 * @param respondBy when a contact must be answered, by that rule
 * @param firstOwnerId who took a contact in (首问责任人)
 * @param caseId the case that a response, a low score or an action is about
 * @param chain causal chain of a low score, and of the complaint that a low score opened
 * @param course how a contact was dealt with
 * @param counts false once it was taken back or called off
 * @param hundredths score of a response times 100, out of ten
 */
@Document("service_facts")
public record ServiceFact(
    @Id String id,
    FactKind kind,
    long sequence,
    String departmentId,
    @Nullable String staffId,
    Instant at,
    @Nullable Instant dueAt,
    @Nullable Instant respondBy,
    @Nullable String firstOwnerId,
    @Nullable String caseId,
    @Nullable String chain,
    @Nullable CaseCourse course,
    boolean counts,
    Set<Mark> marks,
    int hundredths) {

  /** A contact that was taken in. */
  public static ServiceFact ofCase(
      String id,
      long sequence,
      String departmentId,
      String staffId,
      String firstOwnerId,
      Instant at,
      Instant respondBy,
      Instant dueAt) {
    return plain(id, FactKind.CASE, sequence, departmentId, staffId, at)
        .due(dueAt, respondBy, firstOwnerId);
  }

  /** A corrective action that was planned because of a case. */
  public static ServiceFact ofAction(
      String id, long sequence, String departmentId, String staffId, String caseId, Instant at) {
    return plain(id, FactKind.ACTION, sequence, departmentId, staffId, at).about(caseId, 0);
  }

  /** A visit that was planned. */
  public static ServiceFact ofVisit(
      String id, long sequence, String departmentId, @Nullable String staffId, Instant plannedAt) {
    return plain(id, FactKind.VISIT, sequence, departmentId, staffId, plannedAt);
  }

  /** A work report that is owed. */
  public static ServiceFact ofReport(
      String id, long sequence, String departmentId, String authorId, Instant dueAt) {
    return plain(id, FactKind.REPORT, sequence, departmentId, authorId, dueAt)
        .due(dueAt, null, null);
  }

  /** A response with a score. */
  public static ServiceFact ofResponse(
      String id,
      long sequence,
      String departmentId,
      @Nullable String caseId,
      Instant at,
      int hundredths) {
    return plain(id, FactKind.RESPONSE, sequence, departmentId, null, at).about(caseId, hundredths);
  }

  /** That a response is low. */
  public static ServiceFact ofLowScore(
      String id,
      long sequence,
      String departmentId,
      @Nullable String caseId,
      Instant at,
      int hundredths) {
    return plain(id, FactKind.LOW_SCORE, sequence, departmentId, null, at)
        .about(caseId, hundredths);
  }

  /** A volume that was handed out, in the period in which it must be back. */
  public static ServiceFact ofLoan(
      String id, long sequence, String departmentId, String borrowerId, Instant dueAt) {
    return plain(id, FactKind.LOAN, sequence, departmentId, borrowerId, dueAt)
        .due(dueAt, null, null);
  }

  private static ServiceFact plain(
      String id,
      FactKind kind,
      long sequence,
      String departmentId,
      @Nullable String staffId,
      Instant at) {
    return new ServiceFact(
        id,
        kind,
        sequence,
        departmentId,
        staffId,
        at,
        null,
        null,
        null,
        null,
        null,
        null,
        true,
        Set.of(),
        0);
  }

  /** The customer was told that it was received. */
  public ServiceFact answered(Instant when) {
    if (marks.contains(Mark.ANSWERED)) {
      return this;
    }
    ServiceFact answered = with(Mark.ANSWERED);
    return respondBy != null && !when.isAfter(respondBy)
        ? answered.with(Mark.ANSWERED_IN_TIME)
        : answered;
  }

  /** Somebody works on it from now on. */
  public ServiceFact assigned(@Nullable String newStaffId, String newDepartmentId) {
    return copy(newDepartmentId, newStaffId, at, counts, marks, course);
  }

  /** It went to others. */
  public ServiceFact passedOn(@Nullable String newStaffId, String newDepartmentId) {
    return assigned(newStaffId, newDepartmentId).with(Mark.PASSED_ON);
  }

  /** It is solved by this person. */
  public ServiceFact solved(Instant when, @Nullable String by, String newDepartmentId) {
    String solver = by == null ? staffId : by;
    ServiceFact solved =
        answered(when)
            .assigned(solver, newDepartmentId)
            .with(Mark.SOLVED)
            .on(known().solved(when, newDepartmentId, solver));
    if (dueAt != null && !when.isAfter(dueAt)) {
      solved = solved.with(Mark.ON_TIME);
    }
    return solved.isFirstContact() ? solved.with(Mark.FIRST_CONTACT) : solved;
  }

  private boolean isFirstContact() {
    return staffId != null
        && staffId.equals(firstOwnerId)
        && !marks.contains(Mark.PASSED_ON)
        && !marks.contains(Mark.REOPENED);
  }

  /** Its customer was reached after it was solved (回访). */
  public ServiceFact calledBack(Instant when) {
    return on(known().calledBack(when));
  }

  /** It was taken up again: it is neither solved nor was it in time. */
  public ServiceFact reopened() {
    return without(Mark.SOLVED, Mark.ON_TIME, Mark.FIRST_CONTACT).with(Mark.REOPENED);
  }

  /** It was taken back or called off, and counts no more. */
  public ServiceFact voided() {
    return copy(departmentId, staffId, at, false, marks, course);
  }

  /** A visit was moved. */
  public ServiceFact moved(Instant plannedAt) {
    return copy(departmentId, staffId, plannedAt, counts, marks, course);
  }

  /** A visit took place. */
  public ServiceFact made() {
    return with(Mark.MADE);
  }

  /** A report was handed in. */
  public ServiceFact handedIn(boolean late) {
    return late ? with(Mark.HANDED_IN) : with(Mark.HANDED_IN).with(Mark.ON_TIME);
  }

  /** A volume is back. */
  public ServiceFact broughtBack(Instant when) {
    ServiceFact back = with(Mark.RETURNED);
    return dueAt != null && !when.isAfter(dueAt) ? back.with(Mark.ON_TIME) : back;
  }

  /**
   * Who solved it last, if anybody did; also of one that is taken up again. Facts of before kept no
   * course: there, who is named solved it as long as it is solved.
   */
  Optional<CaseCourse> solution() {
    if (course != null && course.solvedAt() != null) {
      return Optional.of(course);
    }
    return marks.contains(Mark.SOLVED)
        ? Optional.of(CaseCourse.NONE.solved(at, departmentId, staffId))
        : Optional.empty();
  }

  private CaseCourse known() {
    return course == null ? CaseCourse.NONE : course;
  }

  /** The same with the sequence of the event that it came from. */
  ServiceFact upTo(long newSequence) {
    return new ServiceFact(
        id,
        kind,
        newSequence,
        departmentId,
        staffId,
        at,
        dueAt,
        respondBy,
        firstOwnerId,
        caseId,
        chain,
        course,
        counts,
        marks,
        hundredths);
  }

  /** The same as part of a causal chain. */
  public ServiceFact in(String causalChain) {
    return new ServiceFact(
        id,
        kind,
        sequence,
        departmentId,
        staffId,
        at,
        dueAt,
        respondBy,
        firstOwnerId,
        caseId,
        causalChain,
        course,
        counts,
        marks,
        hundredths);
  }

  private ServiceFact about(@Nullable String ofCase, int score) {
    return new ServiceFact(
        id,
        kind,
        sequence,
        departmentId,
        staffId,
        at,
        dueAt,
        respondBy,
        firstOwnerId,
        ofCase,
        chain,
        course,
        counts,
        marks,
        score);
  }

  private ServiceFact due(
      Instant doneBy, @Nullable Instant answeredBy, @Nullable String firstOwner) {
    return new ServiceFact(
        id,
        kind,
        sequence,
        departmentId,
        staffId,
        at,
        doneBy,
        answeredBy,
        firstOwner,
        caseId,
        chain,
        course,
        counts,
        marks,
        hundredths);
  }

  private ServiceFact with(Mark mark) {
    Set<Mark> more = EnumSet.of(mark);
    more.addAll(marks);
    return copy(departmentId, staffId, at, counts, more, course);
  }

  private ServiceFact without(Mark... gone) {
    Set<Mark> fewer = EnumSet.noneOf(Mark.class);
    fewer.addAll(marks);
    fewer.removeAll(Set.of(gone));
    return copy(departmentId, staffId, at, counts, fewer, course);
  }

  private ServiceFact on(CaseCourse further) {
    return copy(departmentId, staffId, at, counts, marks, further);
  }

  private ServiceFact copy(
      String department,
      @Nullable String staff,
      Instant when,
      boolean counting,
      Set<Mark> all,
      @Nullable CaseCourse further) {
    return new ServiceFact(
        id,
        kind,
        sequence,
        department,
        staff,
        when,
        dueAt,
        respondBy,
        firstOwnerId,
        caseId,
        chain,
        further,
        counting,
        all,
        hundredths);
  }
}
