package org.kehu.customer.accountteam;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/** A person in a role of the key-account team, with what that must keep (C-104). */
@Document("key_account_team")
public final class TeamMember extends ScopedAggregate {

  private String staffId = "";
  private TeamRole role = TeamRole.SPECIALIST;
  private String reportsTo = "";
  private @Nullable String region;
  private List<OpenDuty> duties = List.of();
  private Set<String> everOpen = new LinkedHashSet<>();
  private LocalDate since = LocalDate.EPOCH;
  private @Nullable LocalDate until;
  private @Nullable String openFor;

  private TeamMember() {}

  /** Somebody who takes a role. */
  static TeamMember appointed(
      Appoint told, String departmentId, TeamPolicy.RoleDuties policy, LocalDate today) {
    TeamMember member = new TeamMember();
    member.staffId = told.staffId();
    member.role = told.role();
    member.reportsTo = told.reportsTo();
    member.region = told.region();
    member.since = today;
    member.openFor = told.staffId();
    member.follow(policy, today);
    member.rescope(departmentId, Level.NORMAL);
    return member;
  }

  /** The same role under another, or in another region; the same again changes nothing. */
  List<TeamEvent> move(Appoint told, TeamPolicy.RoleDuties policy, LocalDate today) {
    requireOpen();
    if (reportsTo.equals(told.reportsTo()) && Objects.equals(region, told.region())) {
      return List.of();
    }
    reportsTo = told.reportsTo();
    region = told.region();
    follow(policy, today);
    rescope(departmentId(), level());
    return List.of(new TeamEvent.MemberMoved());
  }

  /** A duty was done; its next time begins. */
  List<TeamEvent> done(Done told, TeamPolicy.RoleDuties policy) {
    requireOpen();
    if (!told.by().equals(staffId) && !told.by().equals(reportsTo)) {
      throw TeamProblem.TEAM_DUTY_OF_ANOTHER.problem().with("code", told.code());
    }
    follow(policy, told.day());
    OpenDuty duty =
        duties.stream()
            .filter(one -> one.code().equals(told.code()))
            .findFirst()
            .orElseThrow(() ->
                TeamProblem.TEAM_DUTY_UNKNOWN
                    .problem()
                    .with("code", told.code())
                    .with("known", duties.stream().map(OpenDuty::code).toList()));
    OpenDuty next = duty.done(told.note(), told.at(), told.day());
    duties = duties.stream().map(one -> one.equals(duty) ? next : one).toList();
    return List.of(new TeamEvent.DutyDone(told.code()));
  }

  /**
   * A duty was done.
   *
   * @param note what was done
   */
  record Done(String code, String note, String by, Instant at, LocalDate day) {}

  /** The role is given up. */
  List<TeamEvent> leave(LocalDate today) {
    requireOpen();
    until = today;
    openFor = null;
    duties = List.of();
    return List.of(new TeamEvent.MemberLeft());
  }

  /** What the policy asks for now: new duties begin, dropped ones end. */
  private void follow(TeamPolicy.RoleDuties policy, LocalDate today) {
    duties =
        policy.duties().stream()
            .filter(duty -> duty.everyMonths() > 0)
            .map(duty ->
                duties.stream()
                    .filter(open -> open.code().equals(duty.code()))
                    .findFirst()
                    .map(open -> open.as(duty))
                    .orElseGet(() -> OpenDuty.from(duty, today)))
            .toList();
    duties.forEach(duty -> everOpen.add(duty.code()));
  }

  private void requireOpen() {
    if (until != null) {
      throw TeamProblem.TEAM_MEMBER_LEFT
          .problem()
          .with("staffId", staffId)
          .with("until", until.toString());
    }
  }

  @Override
  protected Set<String> tokens() {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add(Tokens.department(departmentId()));
    tokens.add(Tokens.own(staffId));
    tokens.add(Tokens.own(reportsTo));
    return tokens;
  }

  @Override
  public String subjectKind() {
    return "key-account-member";
  }

  public String staffId() {
    return staffId;
  }

  public TeamRole role() {
    return role;
  }

  /** Staff id of who directs the person. */
  public String reportsTo() {
    return reportsTo;
  }

  public Optional<String> region() {
    return Optional.ofNullable(region);
  }

  /** Duties with times; none after the end. */
  public List<OpenDuty> duties() {
    return duties;
  }

  /** Codes of duties that were open once and are not any more. */
  public List<String> endedDuties() {
    return everOpen.stream()
        .filter(code -> duties.stream().noneMatch(duty -> duty.code().equals(code)))
        .toList();
  }

  public LocalDate since() {
    return since;
  }

  /** The day on which the role was given up; null while it is held. */
  public @Nullable LocalDate until() {
    return until;
  }
}
