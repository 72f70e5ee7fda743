package org.kehu.customer.staff;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.kit.store.Stored;
import org.springframework.stereotype.Service;

/**
 * Says who is away and who is back: deputies stand in meanwhile, and some letters hold only then.
 */
@Service
public class AbsenceDesk {

  private final StaffRegister staff;
  private final StaffRights rights;
  private final Clock clock;

  AbsenceDesk(StaffRegister staff, StaffRights rights, Clock clock) {
    this.staff = staff;
    this.rights = rights;
    this.clock = clock;
  }

  /** A person is away. */
  public Stored<StaffMember> declare(String staffId, Absence absence) {
    return say(staffId, absence);
  }

  /** A person is there. */
  public Stored<StaffMember> end(String staffId) {
    return say(staffId, null);
  }

  private Stored<StaffMember> say(String staffId, @Nullable Absence absence) {
    Caller caller = Call.current().caller();
    return staff.change(
        staffId,
        member -> {
          rights.requireAbsenceOf(member, caller);
          return member.declare(
              absence, caller.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        });
  }
}
