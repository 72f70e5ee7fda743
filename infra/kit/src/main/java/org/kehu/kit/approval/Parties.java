package org.kehu.kit.approval;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.kit.identity.Mandate;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.identity.StaffMember;

/** Knows callers and participants by the staff directory. */
public final class Parties {

  private final StaffDirectory staff;
  private final Clock clock;

  public Parties(StaffDirectory staff, Clock clock) {
    this.staff = staff;
    this.clock = clock;
  }

  /** Who asks now. */
  public Party current() {
    Caller caller = Call.current().caller();
    if (!caller.isPerson()) {
      return new Party(caller, null, List.of());
    }
    List<Mandate> mandates =
        caller.rightsFresh() ? staff.mandatesOf(caller.id(), clock.instant()) : List.of();
    return new Party(caller, staff.byId(caller.id()).orElse(null), mandates);
  }

  /**
   * The person for whom a seat is open work; null for a role.
   *
   * @throws org.kehu.kit.problem.Problem 422 for a person or department that the directory does not
   *     know, or a department without a leader
   */
  @Nullable String assignee(Participant participant) {
    return switch (participant.kind()) {
      case ROLE -> null;
      case PERSON ->
          known(Optional.ofNullable(participant.staffId()).flatMap(staff::byId), participant);
      case LEADER ->
          known(
              Optional.ofNullable(participant.departmentId()).flatMap(staff::leaderOf),
              participant);
    };
  }

  private static String known(Optional<StaffMember> found, Participant participant) {
    return found
        .filter(StaffMember::active)
        .map(StaffMember::staffId)
        .orElseThrow(() ->
            ApprovalProblem.PARTICIPANT_UNKNOWN
                .problem()
                .with(
                    "participant",
                    participant.staffId() == null
                        ? String.valueOf(participant.departmentId())
                        : participant.staffId()));
  }
}
