package org.kehu.customer.staff.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.Topics;
import org.kehu.customer.staff.Absence;
import org.kehu.customer.staff.Letter;
import org.kehu.customer.staff.StaffEvent;
import org.kehu.customer.staff.StaffEvent.AbsenceDeclared;
import org.kehu.customer.staff.StaffEvent.LetterRevoked;
import org.kehu.customer.staff.StaffEvent.LetterWritten;
import org.kehu.customer.staff.StaffEvent.MemberChanged;
import org.kehu.customer.staff.StaffMember;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/** Tells every service who works where: rights are judged by it. */
@Component
class StaffPublisher implements EventPublisher<StaffMember, StaffEvent> {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Changed(String staffId, String departmentId, boolean active) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Away(String staffId, @Nullable Instant absentFrom, @Nullable Instant absentUntil) {}

  /** A letter as whoever acts by it is judged: without its reason. */
  record Lent(
      String id,
      String delegateId,
      List<String> powers,
      List<String> roles,
      Instant from,
      Instant until) {

    static Lent of(Letter letter) {
      return new Lent(
          letter.id(),
          letter.delegateId(),
          letter.powers(),
          letter.roles(),
          letter.from(),
          letter.until());
    }
  }

  /** A letter as it was written or revoked. */
  record Told(
      String staffId,
      String letterId,
      String number,
      String delegateId,
      List<String> powers,
      Instant from,
      Instant until,
      String writtenBy) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record State(
      String staffId,
      String userName,
      String name,
      String departmentId,
      Set<String> departments,
      boolean leader,
      Set<String> deputyOf,
      boolean active,
      @Nullable Instant absentFrom,
      @Nullable Instant absentUntil,
      List<Lent> letters,
      @Nullable Boolean leaving) {}

  private final Clock clock;

  StaffPublisher(Clock clock) {
    this.clock = clock;
  }

  @Override
  public OutgoingEvent publish(StaffMember member, StaffEvent event) {
    return switch (event) {
      case MemberChanged e ->
          told("staff-changed", new Changed(member.id(), member.departmentId(), member.isActive()));
      case AbsenceDeclared e -> told("absence-declared", away(member));
      case LetterWritten e -> told("letter-written", letter(member, e.letter()));
      case LetterRevoked e -> told("letter-revoked", letter(member, e.letter()));
    };
  }

  private static OutgoingEvent told(String what, Object body) {
    return new OutgoingEvent(Topics.CUSTOMER, "kehu.customer." + what + ".v1", body, null);
  }

  private static Away away(StaffMember member) {
    Absence absence = member.absence();
    return absence == null
        ? new Away(member.id(), null, null)
        : new Away(member.id(), absence.from(), absence.until());
  }

  private static Told letter(StaffMember member, Letter letter) {
    return new Told(
        member.id(),
        letter.id(),
        letter.number(),
        letter.delegateId(),
        letter.powers(),
        letter.from(),
        letter.until(),
        letter.writtenBy());
  }

  @Override
  public List<StateRecord> states(StaffMember member) {
    var standing = member.standing();
    Away away = away(member);
    State state =
        new State(
            member.id(),
            member.userName(),
            member.name(),
            member.departmentId(),
            standing.departments(),
            standing.leader(),
            standing.deputyOf(),
            member.isActive(),
            away.absentFrom(),
            away.absentUntil(),
            member.openLetters(clock.instant()).stream().map(Lent::of).toList(),
            member.isLeaving() ? Boolean.TRUE : null);
    return List.of(
        new StateRecord(Topics.STAFF_STATE, member.id(), Topics.STAFF_STATE, state, null));
  }
}
