package org.kehu.complaint.call;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.call.TelephonePolicy.Script;
import org.kehu.complaint.call.TelephonePolicy.Skill;
import org.kehu.complaint.call.command.RecordCall;
import org.kehu.kit.calendar.BusinessCalendars;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.identity.StaffMember;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.policy.PolicyKind;
import org.springframework.stereotype.Component;

/** What the telephone policy in force says: of rings and words, of times, of who takes over. */
@Component
class Switchboard {

  private final Policies policies;
  private final PolicyKind<TelephonePolicy> kind;
  private final BusinessCalendars calendars;
  private final StaffDirectory staff;
  private final Clock clock;

  Switchboard(
      Policies policies,
      PolicyKind<TelephonePolicy> kind,
      BusinessCalendars calendars,
      StaffDirectory staff,
      Clock clock) {
    this.policies = policies;
    this.kind = kind;
    this.calendars = calendars;
    this.staff = staff;
    this.clock = clock;
  }

  Script script() {
    return policy().script();
  }

  /** Whose calls they are when nobody knows the department of who answers. */
  String department() {
    return policy().departmentId();
  }

  /** Judges how it was answered. */
  Pickup pickup(RecordCall command) {
    TelephonePolicy policy = policy();
    String said = command.scriptVersion();
    if (said != null && !policy.hasScript(said)) {
      throw CallProblem.SCRIPT_UNKNOWN.problem().with("scriptVersion", said);
    }
    return new Pickup(
        command.rings(),
        command.rings() > policy.mostRings(),
        said == null ? policy.script().version() : said);
  }

  /** When we call back: as asked, if that keeps the policy; else as late as it allows. */
  Instant callBackAt(@Nullable Instant asked) {
    Instant now = clock.instant();
    Instant latest = calendars.company().plus(now, policy().callBackWithin()).at();
    if (asked == null) {
      return latest;
    }
    if (!asked.isAfter(now)) {
      throw CallProblem.CALLBACK_IN_PAST.problem().with("until", asked);
    }
    if (asked.isAfter(latest)) {
      throw CallProblem.CALLBACK_TOO_LATE.problem().with("until", asked).with("latest", latest);
    }
    return asked;
  }

  /** Who takes a call over that needs a skill: the first who is there and has it not already. */
  StaffMember withSkill(String code, String handlerId) {
    Skill skill =
        policy()
            .skill(code)
            .orElseThrow(() -> CallProblem.SKILL_UNKNOWN.problem().with("skill", code));
    Instant now = clock.instant();
    return Stream.concat(named(skill), ofDepartment(skill))
        .filter(member -> member.isThereAt(now) && !member.staffId().equals(handlerId))
        .findFirst()
        .orElseThrow(() -> CallProblem.NOBODY_WITH_SKILL.problem().with("skill", code));
  }

  private Stream<StaffMember> named(Skill skill) {
    return skill.staffIds().stream().map(staff::byId).flatMap(Optional::stream);
  }

  /** The leader first. */
  private Stream<StaffMember> ofDepartment(Skill skill) {
    String department = skill.departmentId();
    if (department == null) {
      return Stream.empty();
    }
    List<StaffMember> all = staff.ofDepartment(department);
    return Stream.concat(
        all.stream().filter(StaffMember::leader), all.stream().filter(one -> !one.leader()));
  }

  private TelephonePolicy policy() {
    return policies.at(kind, clock.instant()).value();
  }
}
