package org.kehu.customer.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When somebody is to be reminded of what, by the policy: in the morning of the day. */
public record ReminderPlan(AgreementPolicy policy, ZoneId zone) {

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /** All marks of an agreement as it stands, told or not. */
  List<Mark> marksOf(Agreement agreement) {
    return Stream.of(filing(agreement), work(agreement), meeting(agreement), term(agreement))
        .flatMap(marks -> marks)
        .toList();
  }

  /** Until when something signed at a time must be on file. */
  Instant fileBy(Instant signedAt) {
    return morning(LocalDate.ofInstant(signedAt, zone).plusDays(policy.filingDays()));
  }

  private static Stream<Mark> filing(Agreement agreement) {
    return agreement.versions().stream()
        .filter(version -> version.filing() == null)
        .map(version ->
            new Mark(Mark.What.FILING, "filing-" + version.number(), version.fileBy(), null));
  }

  private Stream<Mark> work(Agreement agreement) {
    return agreement.status().isInForce()
        ? agreement.execution().work().stream()
            .filter(item -> !item.isDone())
            .map(item ->
                new Mark(
                    Mark.What.WORK,
                    "work-" + item.id(),
                    morning(item.dueOn().plusDays(1)),
                    item.id()))
        : Stream.of();
  }

  private Stream<Mark> meeting(Agreement agreement) {
    if (agreement.status() != AgreementStatus.EXECUTING) {
      return Stream.of();
    }
    List<Meeting> held = agreement.execution().meetings();
    LocalDate last =
        held.isEmpty()
            ? LocalDate.ofInstant(agreement.versions().getFirst().signedAt(), zone)
            : held.getLast().heldOn();
    return Stream.of(
        new Mark(
            Mark.What.MEETING,
            "meeting-" + last,
            morning(last.plusDays(policy.meetingEveryDays())),
            null));
  }

  private Stream<Mark> term(Agreement agreement) {
    Optional<LocalDate> until =
        agreement.status().isInForce()
            ? agreement.inForce().map(version -> version.terms().until())
            : Optional.empty();
    return until.stream()
        .flatMap(last ->
            Stream.of(
                new Mark(
                    Mark.What.RENEWAL,
                    "renewal-" + last,
                    morning(last.minusDays(policy.renewalNoticeDays())),
                    null),
                new Mark(
                    Mark.What.EXPIRY,
                    "expiry-" + last,
                    last.plusDays(1).atStartOfDay(zone).toInstant(),
                    null)));
  }

  private Instant morning(LocalDate day) {
    return day.atTime(MORNING).atZone(zone).toInstant();
  }
}
