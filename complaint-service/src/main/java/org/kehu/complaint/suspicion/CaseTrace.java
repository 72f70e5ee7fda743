package org.kehu.complaint.suspicion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Escalation;
import org.kehu.complaint.cases.clock.EscalationStep;
import org.kehu.complaint.cases.clock.Promise;
import org.kehu.complaint.cases.solution.Evidence;
import org.kehu.complaint.cases.solution.Resolution;
import org.kehu.kit.calendar.BusinessCalendar;
import org.springframework.data.annotation.Id;

/**
 * As much of a case as tells how it was handled.
 *
 * @param id of the case
 * @param number as people write it
 * @param firstContactOwnerId who was asked first
 * @param assigneeId who works on it
 * @param escalations what went up the line, oldest first
 * @param promises times told to the customer, oldest first
 * @param resolution how it was solved
 */
record CaseTrace(
    @Id String id,
    String number,
    String firstContactOwnerId,
    @Nullable String assigneeId,
    List<Escalation> escalations,
    List<Promise> promises,
    @Nullable Resolution resolution) {

  private static final Set<EscalationStep> LAPSES =
      Set.of(EscalationStep.RESOLUTION_BREACHED, EscalationStep.PROMISE_DUE);

  CaseTrace {
    escalations = escalations == null ? List.of() : List.copyOf(escalations);
    promises = promises == null ? List.of() : List.copyOf(promises);
  }

  /** What a rule finds in it. */
  Optional<Occurrence> find(SuspicionPolicy.Line line, BusinessCalendar calendar, Instant now) {
    return switch (line.rule()) {
      case UNACKNOWLEDGED ->
          step(Set.of(EscalationStep.ACKNOWLEDGEMENT_BREACHED))
              .map(at -> occurrence(firstContactOwnerId, at, line.rule()));
      case CALLBACK_MISSED ->
          step(Set.of(EscalationStep.CALLBACK_BREACHED))
              .map(at -> occurrence(handler(), at, line.rule()));
      case LAPSED_WITHOUT_PROMISE ->
          step(LAPSES)
              .map(at -> calendar.plus(at, line.grace()).at())
              .filter(until -> !now.isBefore(until) && !isAnsweredBy(until))
              .map(until -> occurrence(handler(), until, line.rule()));
      case DECISION_UNTOLD ->
          Optional.ofNullable(resolution)
              .map(solved -> calendar.plus(solved.stamp().at(), line.grace()).at())
              .filter(until -> !now.isBefore(until) && !isToldBy(until))
              .map(until -> occurrence(solver(), until, line.rule()));
      case SLIP_MISSING, RECORDING_UNEXPLAINED, READS_UNUSUAL -> Optional.empty();
    };
  }

  /** When it last went up the line for one of these. */
  private Optional<Instant> step(Set<EscalationStep> steps) {
    return escalations.reversed().stream()
        .filter(one -> steps.contains(one.step()))
        .map(one -> one.stamp().at())
        .findFirst();
  }

  /** Another time was promised since the last lapse, or it was solved. */
  private boolean isAnsweredBy(Instant until) {
    Instant lapsed = step(LAPSES).orElseThrow();
    boolean promised =
        promises.stream()
            .map(one -> one.stamp().at())
            .anyMatch(at -> !at.isBefore(lapsed) && !at.isAfter(until));
    return promised || (resolution != null && !resolution.stamp().at().isAfter(until));
  }

  private boolean isToldBy(Instant until) {
    Instant told = resolution == null ? null : resolution.toldAt();
    return told != null && !told.isAfter(until);
  }

  private String handler() {
    return assigneeId == null ? firstContactOwnerId : assigneeId;
  }

  private String solver() {
    return resolution == null ? handler() : resolution.stamp().by();
  }

  private Occurrence occurrence(String personId, Instant at, Rule rule) {
    return new Occurrence(
        personId, at, new Evidence(rule.words() + ":来件 " + number, "/api/v1/complaints/" + id));
  }
}
