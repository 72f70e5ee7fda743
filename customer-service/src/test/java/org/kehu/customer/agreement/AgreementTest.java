package org.kehu.customer.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerKind;
import org.kehu.customer.file.CustomerStatus;
import org.kehu.customer.file.Placement;
import org.kehu.customer.file.Profile;
import org.kehu.customer.file.RegisterCustomer;
import org.kehu.customer.file.Traces;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.testkit.Proves;

class AgreementTest {

  private static final Instant NOW = Instant.parse("2026-11-28T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
  private static final String FENG = "st-feng-dakehu";
  private static final ReminderPlan PLAN =
      new ReminderPlan(new AgreementPolicy(3, 5, 30, 60), ZoneId.of("Asia/Shanghai"));
  private static final Customer CUSTOMER =
      Customer.open(
          "c-1",
          "KH-2026-000001",
          new RegisterCustomer(
              CustomerKind.ENTERPRISE,
              Profile.ofEnterprise("深圳市华信电子有限公司"),
              CustomerStatus.COOPERATING,
              FENG,
              null,
              Level.NORMAL),
          Traces.NONE,
          new Placement(FENG, "key-accounts"),
          "erp");

  private static Terms terms(LocalDate until) {
    return new Terms(
        "义务", "内容", TODAY, until, "转账", "万分之五", "GOLD", CoverageScope.EVERYTHING, List.of());
  }

  private static Agreement drafted(LocalDate until) {
    Agreement agreement =
        Agreement.drafted(
            "XY-2026-000001",
            new DraftAgreement(AgreementKind.COOPERATION, "年度合作", "谈判纪要", terms(until)),
            CUSTOMER,
            FENG);
    agreement.settle(PLAN);
    return agreement;
  }

  private static void approve(Agreement agreement) {
    agreement.submit("a-1", NOW, FENG);
    assertThat(agreement.waitsFor("a-1")).isTrue();
    agreement.reviewed(new Opinion("a-1", true, null, "st-falv", NOW));
  }

  private static Signature signature(Party party) {
    return new Signature(
        party,
        party == Party.OURS ? FENG : null,
        party == Party.OURS ? null : "林晓梅",
        "授权",
        "合同专用章",
        TODAY,
        NOW,
        FENG);
  }

  private static List<AgreementEvent> signByBoth(Agreement agreement) {
    agreement.consult(new Consultation(FENG, 1, NOW));
    agreement.sign(signature(Party.OURS), PLAN);
    List<AgreementEvent> events = agreement.sign(signature(Party.CUSTOMER), PLAN);
    agreement.settle(PLAN);
    return events;
  }

  @Test
  @Proves({"C-124", "C-128"})
  void itBindsWithTheSecondSignatureAndNotBefore() {
    Agreement agreement = drafted(TODAY.plusYears(1));
    approve(agreement);
    agreement.consult(new Consultation(FENG, 1, NOW));
    agreement.sign(signature(Party.CUSTOMER), PLAN);
    assertThat(agreement.inForce()).isEmpty();
    assertThatThrownBy(() -> agreement.sign(signature(Party.CUSTOMER), PLAN))
        .hasMessageStartingWith("party-has-signed");

    List<AgreementEvent> events = agreement.sign(signature(Party.OURS), PLAN);

    assertThat(events)
        .containsExactly(
            new AgreementEvent.PartySigned(1, Party.OURS), new AgreementEvent.AgreementSigned(1));
    assertThat(agreement.status()).isEqualTo(AgreementStatus.SIGNED);
    assertThat(agreement.atHand()).isEmpty();
    assertThat(agreement.inForce().orElseThrow().fileBy())
        .isEqualTo(Instant.parse("2026-12-03T01:00:00Z"));
  }

  @Test
  @Proves("C-127")
  void termsThatAreChangedAfterTheReviewAreReviewedAgain() {
    Agreement agreement = drafted(TODAY.plusYears(1));
    approve(agreement);

    agreement.revise(terms(TODAY.plusYears(2)), FENG);

    assertThat(agreement.allowedMoves())
        .containsExactlyInAnyOrder(
            Move.REVISE, Move.CONFIRM_PROMISE, Move.SUBMIT, Move.WITHDRAW_DRAFT);
    assertThat(agreement.revise(terms(TODAY.plusYears(2)), FENG)).isEmpty();
    agreement.submit("a-2", NOW, FENG);
    assertThat(agreement.waitsFor("a-1")).isFalse();
    agreement.reviewed(null);
    assertThat(agreement.atHand().orElseThrow().stage()).isEqualTo(DraftStage.DRAFTING);
  }

  @Test
  @Proves("C-133")
  void aRenewalAtHandOutlivesTheTermAndRevivesTheAgreement() {
    Agreement agreement = drafted(TODAY.plusDays(10));
    approve(agreement);
    signByBoth(agreement);
    agreement.file(new Filing("HT-1", "3 号柜", NOW, "st-song-dangan"));
    Negotiation negotiated = new Negotiation(TODAY, "续签一年");
    agreement.change(new AgreementChange(ChangeReason.RENEWAL, negotiated), FENG);
    agreement.revise(terms(TODAY.plusYears(1)), FENG);
    agreement.settle(PLAN);

    Instant after = Instant.parse("2026-12-09T00:00:00Z");
    assertThat(agreement.mark(PLAN, after)).contains(new AgreementEvent.AgreementExpired());
    assertThat(agreement.inForce()).isEmpty();
    assertThat(agreement.mark(PLAN, after)).isEmpty();

    approve(agreement);
    signByBoth(agreement);

    assertThat(agreement.status()).isEqualTo(AgreementStatus.EXECUTING);
    assertThat(agreement.inForce().orElseThrow().number()).isEqualTo(2);
  }

  @Test
  @Proves("C-130")
  void whoHasAPartInItSeesItForAsLong() {
    Agreement agreement = drafted(TODAY.plusYears(1));
    approve(agreement);
    signByBoth(agreement);
    assertThat(agreement.scope()).isEmpty();
    WorkItem item = new WorkItem("w-1", "交付", "sales", "st-han-xiaoshou", TODAY, List.of());

    agreement.carryOut(now -> now.planned(item), new AgreementEvent.WorkPlanned(item));
    agreement.settle(PLAN);

    assertThat(agreement.scope())
        .containsExactlyInAnyOrder(Tokens.department("sales"), Tokens.own("st-han-xiaoshou"));
    assertThat(agreement.reminders().nextAt()).isEqualTo(Instant.parse("2026-11-29T01:00:00Z"));
  }
}
