package org.kehu.customer.accountteam.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.accountteam.TeamEvent;
import org.kehu.customer.accountteam.TeamMember;
import org.kehu.customer.accountteam.TeamSamples;
import org.kehu.kit.outbox.StateRecord;
import org.kehu.testkit.Proves;

class TeamPublisherTest {

  private static final ZoneId ZONE = ZoneOffset.ofHours(8);
  private static final LocalDate DAY = LocalDate.now(ZONE);

  private final TeamPublisher publisher =
      new TeamPublisher(new CustomerProperties("sales", ZONE, Duration.ZERO));

  @Test
  @Proves("C-104")
  void aDutyIsWorkOfWhoHasItUntilTheRoleIsGivenUp() {
    TeamMember member = TeamSamples.visiting(DAY);

    StateRecord state = publisher.states(member).getFirst();

    TeamPublisher.Task task = (TeamPublisher.Task) Objects.requireNonNull(state.data());
    assertThat(task.kind()).isEqualTo("KEY_ACCOUNT_DUTY");
    assertThat(task.assigneeId()).isEqualTo(TeamSamples.SPECIALIST);
    assertThat(task.dueAt())
        .isEqualTo(DAY.plusMonths(1).plusDays(1).atStartOfDay(ZONE).toInstant().toString());
    assertThat(publisher.publish(member, new TeamEvent.DutyDone("VISITS")).type())
        .isEqualTo("kehu.customer.key-account-member-duty-done.v1");
    assertThat(publisher.states(TeamSamples.left(DAY)))
        .extracting(StateRecord::data)
        .containsOnlyNulls();
  }
}
