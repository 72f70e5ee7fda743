package org.kehu.customer.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.kehu.kit.call.Call;
import org.springframework.stereotype.Service;

/**
 * Lets people of the directory leave (C-116): work of the system itself; repeats change nothing.
 */
@Service
public class DepartureDesk {

  private final StaffRegister staff;
  private final Clock clock;

  DepartureDesk(StaffRegister staff, Clock clock) {
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * How many letters of delegation stand with a person.
   *
   * @param given by the person to others
   * @param held from others
   */
  public record Letters(int given, int held) {}

  /** The letters that hold now or will. */
  public Letters letters(String staffId) {
    Instant now = now();
    int given = staff.get(staffId).openLetters(now).size();
    long held =
        staff.lendersTo(staffId).stream()
            .flatMap(lender -> lender.openLetters(now).stream())
            .filter(letter -> letter.delegateId().equals(staffId))
            .count();
    return new Letters(given, (int) held);
  }

  /** It is known that a person leaves: no file or table is handed out to them any more. */
  public void announce(String staffId, String handoverId) {
    staff.change(staffId, member -> member.announceDeparture(handoverId, now()));
  }

  /** The person stays after all. */
  public void recall(String staffId, String handoverId) {
    staff.change(staffId, member -> member.recallDeparture(handoverId));
  }

  /** The person has left; what others had lent to them is taken back first. */
  public void leave(String staffId, String handoverId) {
    String by = Call.current().caller().id();
    List<StaffMember> lenders = staff.lendersTo(staffId);
    lenders.forEach(
        lender -> staff.change(lender.id(), one -> one.revokeLettersTo(staffId, by, now())));
    staff.change(staffId, member -> member.leave(handoverId, by, now()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
