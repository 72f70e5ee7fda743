package org.kehu.customer.keyaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerKind;
import org.kehu.customer.file.CustomerStatus;
import org.kehu.customer.file.Placement;
import org.kehu.customer.file.Profile;
import org.kehu.customer.file.RegisterCustomer;
import org.kehu.customer.file.Traces;
import org.kehu.kit.access.Level;
import org.kehu.kit.money.Money;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;

class CandidacyTest {

  private static final Instant NOW = Instant.parse("2026-11-28T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
  private static final ContactRule RULE = new ContactRule(2, 3, 7, 30);
  private static final Research DONE = new Research("目标", "资料", "分析", "报告");
  private static final Customer CUSTOMER =
      Customer.open(
          "c-1",
          "KH-2026-000001",
          new RegisterCustomer(
              CustomerKind.ENTERPRISE,
              Profile.ofEnterprise("深圳市华信电子有限公司"),
              CustomerStatus.COOPERATING,
              "st-feng-dakehu",
              null,
              Level.RESTRICTED),
          Traces.NONE,
          new Placement("st-feng-dakehu", "key-accounts"),
          "erp");

  private static Candidacy screened(AccountType type, Priority priority) {
    Candidacy one =
        Candidacy.listed(
            "DK-2026-000001",
            new ListAccount("c-1", type, Source.REFERRAL, Priority.NORMAL, "华南"),
            CUSTOMER);
    one.research(DONE);
    one.submit(NOW);
    one.screen(new Screening(priority, "拜访", NOW, "st-he-dakehu"));
    return one;
  }

  private static GeneralSurvey general(int year) {
    Statement statement = new Statement(year, null, Money.yuan("86000000"), null, "决算表");
    Talk talk = new Talk("林晓梅", "总经理", TODAY, "稳定", "质量优先", "交付及时");
    return new GeneralSurvey("概况", List.of(statement), talk, List.of());
  }

  private static FieldSurvey field(Principle... notMet) {
    List<Judgement> judgements =
        Stream.of(Principle.values())
            .map(one -> new Judgement(one, !List.of(notMet).contains(one), "依据"))
            .toList();
    return new FieldSurvey(
        TODAY, "st-he-dakehu", "st-zhou-zhuguan", "规范", judgements, NOW, "st-feng-dakehu");
  }

  private static Application form(@Nullable String intention) {
    return new Application(
        "龙头",
        "月结",
        List.of(new Good("控制器", Money.yuan("800000"))),
        "符合",
        List.of(),
        List.of(),
        intention,
        NOW,
        "st-feng-dakehu");
  }

  private static List<CandidacyEvent> apply(
      Candidacy one, @Nullable String intention, boolean defined) {
    return one.apply(form(intention), defined, 2024, "a-1", NOW);
  }

  private static Object unmet(Runnable step) {
    try {
      step.run();
    } catch (Problem refused) {
      assertThat(refused.type()).isEqualTo(KeyAccountProblem.KEY_ACCOUNT_STEP_UNMET);
      return refused.members().get("unmet");
    }
    throw new AssertionError("nothing lacked");
  }

  @Test
  @Proves({"C-99", "C-100", "C-101", "C-102"})
  void eachStepSaysAllThatItLacks() {
    Candidacy one = screened(AccountType.AGREEMENT, Priority.NORMAL);

    assertThat(unmet(() -> one.survey(field(), 2024)))
        .isEqualTo(List.of(Unmet.OVERVIEW_MISSING, Unmet.STATEMENTS_MISSING, Unmet.TALK_MISSING));
    one.survey(general(2023));
    assertThat(unmet(() -> one.survey(field(), 2024)))
        .isEqualTo(List.of(Unmet.STATEMENTS_OUTDATED));
    one.survey(general(2025));
    assertThat(unmet(() -> apply(one, null, false)))
        .isEqualTo(
            List.of(Unmet.FIELD_SURVEY_MISSING, Unmet.INTENTION_MISSING, Unmet.DEFINITION_NOT_MET));
    one.survey(field(Principle.SECRECY, Principle.COST), 2024);
    assertThat(unmet(() -> apply(one, "长期", true)))
        .isEqualTo(List.of(Unmet.SECRECY_NOT_MET, Unmet.COST_NOT_MET));
    one.survey(field(), 2024);
    assertThat(apply(one, "长期", true)).containsExactly(new CandidacyEvent.RecognitionApplied());
    assertThat(one.waitsFor("a-1")).isTrue();
  }

  @Test
  @Proves({"C-98", "C-102"})
  void aMemberNeedsNoIntentionAndWhatIsRefusedIsSurveyedAgain() {
    Candidacy one = screened(AccountType.MEMBER, Priority.NORMAL);
    one.survey(general(2025));
    one.survey(field(), 2024);
    apply(one, null, true);

    assertThat(one.decided(new Decision(false, "太早", "st-wang-zong", NOW)))
        .containsExactly(new CandidacyEvent.RecognitionDecided(false));
    assertThat(one.status()).isEqualTo(CandidacyStatus.SCREENED);
    assertThat(one.keeping()).isEmpty();
    apply(one, null, true);
    one.decided(new Decision(true, null, "st-wang-zong", NOW));
    assertThat(one.status()).isEqualTo(CandidacyStatus.RECOGNISED);
    assertThat(one.keeping()).isPresent();
    assertThatThrownBy(() -> one.drop(new Drop("转型", NOW, "st-he-dakehu")))
        .isInstanceOfSatisfying(
            Problem.class,
            refused ->
                assertThat(refused.type())
                    .isEqualTo(KeyAccountProblem.KEY_ACCOUNT_MOVE_NOT_ALLOWED));
  }

  @Test
  @Proves("C-114")
  void contactIsWarnedOfOnceAndResumedOnce() {
    Candidacy one = screened(AccountType.AGREEMENT, Priority.FOCUS);
    Instant third = NOW.plusSeconds(3 * 86_400);

    assertThat(one.watch(RULE, NOW)).isEmpty();
    assertThat(one.watch(RULE, third))
        .containsExactly(new CandidacyEvent.ContactLapsed(List.of(Lapse.TOO_FEW_PERSONS)));
    assertThat(one.watch(RULE, third)).isEmpty();
    assertThat(one.lapsedSince()).isEqualTo(third);
    one.nameContacts(List.of("st-1", "st-2"), new TheirContact("林", "总监", "例会"), third);
    assertThat(one.watch(RULE, third)).containsExactly(new CandidacyEvent.ContactResumed());
    assertThat(one.lapsedSince()).isNull();
    assertThat(one.scope()).doesNotContain("own:st-1");
    one.follow(CUSTOMER);
    assertThat(one.scope()).contains("own:st-1", "own:st-feng-dakehu", "dep:key-accounts");
  }

  @Test
  @Proves("C-110")
  void researchGoesInItsOrder() {
    assertThat(new Research("目标", "资料", null, null).reached()).isEqualTo(Research.Part.INFORMATION);
    assertThatThrownBy(() -> new Research("目标", null, null, "报告"))
        .isInstanceOfSatisfying(
            Problem.class,
            refused ->
                assertThat(refused.members().get("missing"))
                    .isEqualTo(List.of(Research.Part.INFORMATION, Research.Part.ANALYSIS)));
  }
}
