package org.kehu.survey.measure;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One case, visit, report or response as far as the indicators count it. Made of the events of its
 * subject in their order; the last one's sequence is kept, so that a repeat changes nothing.
 *
 * @param id {@code <subject kind>/<id>}
 * @param staffId who answers for it; null while nobody does
 * @param at when it came in or is planned for: the period it belongs to
 * @param dueAt when it must be done, by the rule then in force
 * @param respondBy when a contact must be answered, by that rule
 * @param firstOwnerId who took a contact in (首问责任人)
 * @param caseId the case that a response is about
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
    return new ServiceFact(
        id,
        FactKind.CASE,
        sequence,
        departmentId,
        staffId,
        at,
        dueAt,
        respondBy,
        firstOwnerId,
        null,
        true,
        Set.of(),
        0);
  }

  /** A visit that was planned. */
  public static ServiceFact ofVisit(
      String id, long sequence, String departmentId, @Nullable String staffId, Instant plannedAt) {
    return new ServiceFact(
        id,
        FactKind.VISIT,
        sequence,
        departmentId,
        staffId,
        plannedAt,
        null,
        null,
        null,
        null,
        true,
        Set.of(),
        0);
  }

  /** A work report that is owed. */
  public static ServiceFact ofReport(
      String id, long sequence, String departmentId, String authorId, Instant dueAt) {
    return new ServiceFact(
        id,
        FactKind.REPORT,
        sequence,
        departmentId,
        authorId,
        dueAt,
        dueAt,
        null,
        null,
        null,
        true,
        Set.of(),
        0);
  }

  /** A response with a score. */
  public static ServiceFact ofResponse(
      String id,
      long sequence,
      String departmentId,
      @Nullable String staffId,
      @Nullable String caseId,
      Instant at,
      int hundredths) {
    return new ServiceFact(
        id,
        FactKind.RESPONSE,
        sequence,
        departmentId,
        staffId,
        at,
        null,
        null,
        null,
        caseId,
        true,
        Set.of(),
        hundredths);
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
    return copy(newDepartmentId, newStaffId, at, counts, marks);
  }

  /** It went to others. */
  public ServiceFact passedOn(@Nullable String newStaffId, String newDepartmentId) {
    return assigned(newStaffId, newDepartmentId).with(Mark.PASSED_ON);
  }

  /** It is solved by this person. */
  public ServiceFact solved(Instant when, @Nullable String by, String newDepartmentId) {
    ServiceFact solved =
        answered(when).assigned(by == null ? staffId : by, newDepartmentId).with(Mark.SOLVED);
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

  /** It was taken up again: it is neither solved nor was it in time. */
  public ServiceFact reopened() {
    return without(Mark.SOLVED, Mark.ON_TIME, Mark.FIRST_CONTACT).with(Mark.REOPENED);
  }

  /** It was taken back or called off, and counts no more. */
  public ServiceFact voided() {
    return copy(departmentId, staffId, at, false, marks);
  }

  /** A visit was moved. */
  public ServiceFact moved(Instant plannedAt) {
    return copy(departmentId, staffId, plannedAt, counts, marks);
  }

  /** A visit took place. */
  public ServiceFact made() {
    return with(Mark.MADE);
  }

  /** A report was handed in. */
  public ServiceFact handedIn(boolean late) {
    return late ? with(Mark.HANDED_IN) : with(Mark.HANDED_IN).with(Mark.ON_TIME);
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
        counts,
        marks,
        hundredths);
  }

  private ServiceFact with(Mark mark) {
    Set<Mark> more = EnumSet.of(mark);
    more.addAll(marks);
    return copy(departmentId, staffId, at, counts, more);
  }

  private ServiceFact without(Mark... gone) {
    Set<Mark> fewer = EnumSet.noneOf(Mark.class);
    fewer.addAll(marks);
    fewer.removeAll(Set.of(gone));
    return copy(departmentId, staffId, at, counts, fewer);
  }

  private ServiceFact copy(
      String department, @Nullable String staff, Instant when, boolean counting, Set<Mark> all) {
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
        counting,
        all,
        hundredths);
  }
}
