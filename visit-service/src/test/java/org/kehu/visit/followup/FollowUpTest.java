package org.kehu.visit.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;
import org.kehu.visit.calendar.Moment;
import org.kehu.visit.contact.ContactMode;
import org.kehu.visit.customer.KnownCustomer;
import org.kehu.visit.followup.FollowUpEvent.FollowUpClosed;
import org.kehu.visit.followup.FollowUpEvent.FollowUpHandedOver;

class FollowUpTest {

  private static final Moment NOW =
      new Moment(Instant.parse("2026-11-23T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
  private static final String FENG = "st-feng-dakehu";
  private static final FollowUpTask TASK =
      new FollowUpTask("寄方案", ContactMode.EMAIL, LocalDate.parse("2026-12-01"));

  private static FollowUp open() {
    KnownCustomer customer =
        new KnownCustomer(
            "c1",
            "KH-2026-000001",
            "ENTERPRISE",
            null,
            "COOPERATING",
            "A",
            null,
            FENG,
            "key-accounts",
            0,
            Set.of(),
            null,
            null,
            false,
            NOW.instant());
    FollowUpSource source = new FollowUpSource(FollowUpSource.Kind.VISIT, "v1");
    return FollowUp.open("GJ-20261123-0001", customer, source, FENG, TASK);
  }

  private static RecordContact contact(String next) {
    return new RecordContact(
        null, null, "介绍方案", "希望缩短周期", "同意加急", List.of("technical"), LocalDate.parse(next));
  }

  @Test
  @Proves({"V-12", "V-13", "V-14", "V-15"})
  void aRecordKeepsWhatWasSaidAndFixesTheNextContact() {
    FollowUp followUp = open();

    followUp.record(contact("2026-12-08"), FENG, NOW);

    assertThat(followUp.records()).hasSize(1);
    FollowUpRecord entry = followUp.records().getFirst();
    assertThat(entry.mode()).isEqualTo(ContactMode.EMAIL);
    assertThat(entry.informed()).containsExactly("technical");
    assertThat(followUp.task().dueOn()).isEqualTo("2026-12-08");
  }

  @Test
  void aHandedOverFollowUpIsSeenByTheNewOwnerOnly() {
    FollowUp followUp = open();

    assertThat(followUp.handOver("st-he-dakehu")).containsExactly(new FollowUpHandedOver(FENG));

    assertThat(followUp.scope()).containsExactly("own:st-he-dakehu");
    assertThat(followUp.handOver("st-he-dakehu")).isEmpty();
  }

  @Test
  void aClosedFollowUpTakesNothingMore() {
    FollowUp followUp = open();
    assertThat(followUp.close("已签约", FENG, NOW)).containsExactly(new FollowUpClosed());

    assertThatThrownBy(() -> followUp.record(contact("2026-12-08"), FENG, NOW))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> followUp.close("再关", FENG, NOW)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> followUp.handOver("st-he-dakehu")).isInstanceOf(Problem.class);
  }

  @Test
  void theNextContactCannotLieInThePast() {
    assertThatThrownBy(() -> open().record(contact("2026-11-22"), FENG, NOW))
        .isInstanceOf(Problem.class);
  }

  @Test
  void anUnchangedEditChangesNothing() {
    assertThat(open().edit(TASK, NOW)).isEmpty();
  }
}
