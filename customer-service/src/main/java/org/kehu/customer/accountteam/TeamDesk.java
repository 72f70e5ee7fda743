package org.kehu.customer.accountteam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.staff.StaffMember;
import org.kehu.customer.staff.StaffRegister;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.policy.EffectivePolicy;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Keeps the key-account team: who holds which role, reports to whom, and does what (C-104). */
@Service
public class TeamDesk {

  private final TeamMembers members;
  private final StaffRegister staff;
  private final Policies policies;
  private final CustomerProperties properties;
  private final Clock clock;

  TeamDesk(
      TeamMembers members,
      StaffRegister staff,
      Policies policies,
      CustomerProperties properties,
      Clock clock) {
    this.members = members;
    this.staff = staff;
    this.policies = policies;
    this.properties = properties;
    this.clock = clock;
  }

  /** One that the caller may see. */
  public TeamMember get(String id) {
    return members.get(id, sight());
  }

  /** One page of those that the caller may see, newest first. */
  public Page<TeamMember> page(
      @Nullable TeamRole role, @Nullable String reportsTo, PageRequest request) {
    return members.page(role, reportsTo, sight(), request);
  }

  /** Somebody takes a role; a person holds one at a time. */
  public Stored<TeamMember> appoint(Appoint told) {
    StaffMember person = active(told.staffId());
    requireSuperior(told);
    try {
      return members.create(() ->
          Change.of(
              TeamMember.appointed(told, person.departmentId(), duties(told.role()), today()),
              new TeamEvent.MemberAppointed()));
    } catch (DuplicateKeyException known) {
      throw TeamProblem.TEAM_MEMBER_KNOWN.problem().with("staffId", told.staffId());
    }
  }

  /** The same role under another, or in another region. */
  public Stored<TeamMember> move(String id, String reportsTo, @Nullable String region) {
    TeamMember seen = get(id);
    Appoint told = new Appoint(seen.staffId(), seen.role(), reportsTo, region);
    requireSuperior(told);
    return change(id, member -> member.move(told, duties(member.role()), today()));
  }

  /** A duty was done. */
  public Stored<TeamMember> done(String id, String code, String note) {
    TeamMember.Done told = new TeamMember.Done(code, note, caller().id(), clock.instant(), today());
    return change(id, member -> member.done(told, duties(member.role())));
  }

  /** The role is given up; nobody may be left below. */
  public Stored<TeamMember> leave(String id) {
    TeamMember seen = get(id);
    if (members.anyReportsTo(seen.staffId())) {
      throw TeamProblem.TEAM_MEMBER_IN_CHARGE.problem().with("staffId", seen.staffId());
    }
    return change(id, member -> member.leave(today()));
  }

  /** The roles and their duties in force. */
  public EffectivePolicy<TeamPolicy> roles() {
    return policies.now(TeamPolicy.KIND);
  }

  private TeamPolicy.RoleDuties duties(TeamRole role) {
    return roles().value().of(role);
  }

  private StaffMember active(String staffId) {
    return staff
        .find(staffId)
        .filter(StaffMember::isActive)
        .orElseThrow(() -> TeamProblem.TEAM_STAFF_UNKNOWN.problem().with("staffId", staffId));
  }

  /** A manager reports to who leads a department, the others to who holds the role above. */
  private void requireSuperior(Appoint told) {
    StaffMember superior = active(told.reportsTo());
    TeamRole above = told.role().above();
    boolean fits =
        above == null
            ? superior.standing().leader()
            : members.holding(superior.id()).filter(one -> one.role() == above).isPresent();
    if (!fits || superior.id().equals(told.staffId())) {
      throw TeamProblem.TEAM_SUPERIOR_INVALID
          .problem()
          .with("reportsTo", told.reportsTo())
          .with("above", above == null ? "DEPARTMENT_LEADER" : above.name());
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), properties.zone());
  }

  private Stored<TeamMember> change(String id, Function<TeamMember, List<TeamEvent>> verb) {
    return members.change(id, sight(), verb);
  }

  private static Sight sight() {
    return Sight.ofRoles(caller());
  }

  private static Caller caller() {
    return Call.current().caller();
  }
}
