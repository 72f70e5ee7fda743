package org.kehu.complaint.briefing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kehu.complaint.briefing.command.SubmitBriefing;
import org.kehu.kit.access.Caller;
import org.kehu.kit.calendar.BusinessCalendars;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.identity.StaffMember;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.policy.PolicyKind;
import org.springframework.stereotype.Component;

/** Who has to take note and until when, by the policy in force and the staff directory. */
@Component
class BriefingRules {

  private final Policies policies;
  private final PolicyKind<BriefingPolicy> kind;
  private final StaffDirectory staff;
  private final BusinessCalendars calendars;
  private final Clock clock;

  BriefingRules(
      Policies policies,
      PolicyKind<BriefingPolicy> kind,
      StaffDirectory staff,
      BusinessCalendars calendars,
      Clock clock) {
    this.policies = policies;
    this.kind = kind;
    this.staff = staff;
    this.calendars = calendars;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Until when everybody takes note. */
  Instant noteBy() {
    return calendars.company().plus(clock.instant(), policy().acknowledgeWithin()).at();
  }

  /** Where somebody without a department belongs. */
  String departmentOf(Caller author) {
    String own = author.departmentId();
    return own == null ? policy().managementDepartmentId() : own;
  }

  /** Those whom policy names for the kind, and those whom the author names. */
  List<Recipient> recipients(SubmitBriefing command, Caller author) {
    command.departmentIds().forEach(this::requireKnown);
    List<String> departments = new ArrayList<>(byKind(command.kind(), author));
    departments.addAll(command.departmentIds());
    Map<String, Recipient> recipients = new LinkedHashMap<>();
    departments.stream()
        .map(this::recipient)
        .filter(recipient -> !author.id().equals(recipient.leaderId()))
        .forEach(recipient -> recipients.putIfAbsent(recipient.departmentId(), recipient));
    if (recipients.isEmpty()) {
      throw BriefingProblem.BRIEFING_WITHOUT_RECIPIENT.problem();
    }
    return List.copyOf(recipients.values());
  }

  private List<String> byKind(BriefingKind of, Caller author) {
    return of.goesToTheSuperior() ? List.of(superiorOf(author)) : policy().feedbackDepartmentIds();
  }

  /** The department whose leader is above the author: the own one, else management. */
  private String superiorOf(Caller author) {
    return Optional.ofNullable(author.departmentId())
        .filter(own ->
            staff.leaderOf(own).filter(leader -> !leader.staffId().equals(author.id())).isPresent())
        .orElse(policy().managementDepartmentId());
  }

  private void requireKnown(String department) {
    if (staff.ofDepartment(department).isEmpty()) {
      throw BriefingProblem.BRIEFING_DEPARTMENT_UNKNOWN.problem().with("departmentId", department);
    }
  }

  private Recipient recipient(String department) {
    String leader = staff.leaderOf(department).map(StaffMember::staffId).orElse(null);
    return Recipient.awaited(department, leader);
  }

  private BriefingPolicy policy() {
    return policies.at(kind, clock.instant()).value();
  }
}
