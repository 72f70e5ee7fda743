package org.kehu.customer.accountteam;

import java.time.LocalDate;
import java.util.List;

/** Members of the key-account team, made by the verbs alone. */
public final class TeamSamples {

  public static final String SPECIALIST = "st-feng-dakehu";

  private TeamSamples() {}

  /** A specialist since a day, who visits once a month. */
  public static TeamMember visiting(LocalDate since) {
    TeamPolicy.Duty visits = new TeamPolicy.Duty("VISITS", "拜访大客户", 1);
    return TeamMember.appointed(
        new Appoint(SPECIALIST, TeamRole.SPECIALIST, "st-he-dakehu", null),
        "key-accounts",
        new TeamPolicy.RoleDuties(TeamRole.SPECIALIST, List.of(visits), List.of(), List.of()),
        since);
  }

  /** Who gave the role up. */
  public static TeamMember left(LocalDate since) {
    TeamMember member = visiting(since);
    member.leave(since.plusDays(1));
    return member;
  }
}
