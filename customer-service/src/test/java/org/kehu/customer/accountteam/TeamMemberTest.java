package org.kehu.customer.accountteam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kehu.customer.salesplan.SubjectKind;
import org.kehu.testkit.Proves;

class TeamMemberTest {

  private static final Instant NOW = Instant.now();
  private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
  private static final String SPECIALIST = "st-feng-dakehu";
  private static final String SUPERVISOR = "st-he-dakehu";

  private static TeamPolicy.RoleDuties duties(TeamPolicy.Duty... duties) {
    return new TeamPolicy.RoleDuties(
        TeamRole.SPECIALIST, List.of(duties), List.of(SubjectKind.PERSON), List.of());
  }

  private static TeamPolicy.Duty duty(String code, int everyMonths) {
    return new TeamPolicy.Duty(code, "职责", everyMonths);
  }

  private static final TeamPolicy.RoleDuties POLICY =
      duties(duty("VISITS", 1), duty("MARKET_RESEARCH", 3), duty("DIRECTION", 0));

  private static TeamMember member() {
    return TeamMember.appointed(
        new Appoint(SPECIALIST, TeamRole.SPECIALIST, SUPERVISOR, null),
        "key-accounts",
        POLICY,
        TODAY);
  }

  private static TeamMember.Done done(String code, String by) {
    return new TeamMember.Done(code, "已拜访", by, NOW, TODAY.plusDays(20));
  }

  @Test
  @Proves("C-104")
  void whatTheRoleMustKeepIsDueInItsTimeAndAgainAfterIt() {
    TeamMember member = member();
    assertThat(member.duties())
        .extracting(OpenDuty::code, OpenDuty::dueOn)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("VISITS", TODAY.plusMonths(1)),
            org.assertj.core.groups.Tuple.tuple("MARKET_RESEARCH", TODAY.plusMonths(3)));

    assertThat(member.done(done("VISITS", SUPERVISOR), POLICY))
        .containsExactly(new TeamEvent.DutyDone("VISITS"));
    assertThat(member.duties().getFirst().dueOn()).isEqualTo(TODAY.plusDays(20).plusMonths(1));
    assertThatThrownBy(() -> member.done(done("VISITS", "st-pu-tong"), POLICY))
        .hasMessageContaining("duty-of-another");
    assertThatThrownBy(() -> member.done(done("DIRECTION", SPECIALIST), POLICY))
        .hasMessageContaining("duty-unknown");
  }

  @Test
  @Proves("C-104")
  void anotherVersionOfThePolicyBringsOtherDuties() {
    TeamMember member = member();

    member.done(done("VISITS", SPECIALIST), duties(duty("VISITS", 2), duty("PHONE_REVISITS", 1)));

    assertThat(member.duties())
        .extracting(OpenDuty::code)
        .containsExactly("VISITS", "PHONE_REVISITS");
    assertThat(member.endedDuties()).containsExactly("MARKET_RESEARCH");
    assertThat(member.duties().getFirst().dueOn()).isEqualTo(TODAY.plusDays(20).plusMonths(2));
  }

  @Test
  @Proves("C-104")
  void whoLeftHasNoDutyAndASupervisorHasARegion() {
    TeamMember member = member();
    member.leave(TODAY);
    assertThat(member.duties()).isEmpty();
    assertThat(member.endedDuties()).containsExactly("VISITS", "MARKET_RESEARCH");
    assertThatThrownBy(() -> member.leave(TODAY)).hasMessageContaining("member-left");
    assertThatThrownBy(() -> new Appoint(SUPERVISOR, TeamRole.SUPERVISOR, "st-wang-zong", null))
        .hasMessageContaining("region-missing");
  }
}
