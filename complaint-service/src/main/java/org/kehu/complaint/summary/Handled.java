package org.kehu.complaint.summary;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.CaseMove;
import org.kehu.complaint.cases.CaseStatus;
import org.kehu.complaint.cases.Step;
import org.kehu.complaint.cases.clock.CaseClock;
import org.kehu.complaint.cases.clock.CaseClocks;
import org.kehu.complaint.cases.clock.ClockKind;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.kit.calendar.BusinessCalendar;

/**
 * One contact as far as its handling is measured, as it stands: what was reopened is unsolved
 * again, so a count never differs from a recount.
 *
 * @param product the product or service concerned
 * @param customerId the customer's file, when verified or claimed by id
 * @param reopened how often it was taken up again
 */
record Handled(
    CaseKind kind,
    CaseStatus status,
    @Nullable String assigneeId,
    String firstContactOwnerId,
    String departmentId,
    @Nullable String product,
    @Nullable String customerId,
    Instant receivedAt,
    CaseClocks clocks,
    List<Step> steps,
    int reopened,
    List<Again> furtherContacts) {

  /** The customer came again. */
  record Again(Stamp stamp) {}

  /** Copies; documents of earlier layouts have no further contacts. */
  Handled {
    steps = List.copyOf(steps);
    furtherContacts = furtherContacts == null ? List.of() : List.copyOf(furtherContacts);
  }

  String person() {
    return assigneeId == null ? firstContactOwnerId : assigneeId;
  }

  boolean isSolved() {
    return status == CaseStatus.RESOLVED || status == CaseStatus.CLOSED;
  }

  /** Whether it was solved at any time, whatever became of it. */
  boolean wasSolved() {
    return isSolved() || did(CaseMove.RESOLVE);
  }

  /** Whether whoever was asked first solved it, and the customer never had to come again. */
  boolean wasSolvedAtOnce() {
    return wasSolved()
        && reopened == 0
        && furtherContacts.isEmpty()
        && !did(CaseMove.ASSIGN)
        && !did(CaseMove.TRANSFER);
  }

  private boolean did(CaseMove move) {
    return steps.stream().anyMatch(step -> step.move() == move);
  }

  /** How the solution stands to its time. */
  CaseClock.State solution(Instant now) {
    return clocks.clock(ClockKind.RESOLUTION).orElseThrow().state(now);
  }

  boolean isOverdue(Instant now) {
    return status.isUnsolved() && solution(now) == CaseClock.State.BREACHED;
  }

  /** Business time until a clock was fulfilled; empty while it runs or where there is none. */
  Optional<Duration> took(ClockKind kind, BusinessCalendar calendar) {
    return clocks
        .clock(kind)
        .flatMap(one ->
            Optional.ofNullable(one.clock().stoppedAt())
                .map(stopped -> one.clock().read(calendar, stopped).used()));
  }
}
