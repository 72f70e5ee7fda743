package org.kehu.complaint.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.validation.Validation;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.complaint.EventForm;
import org.kehu.complaint.cases.CaseSamples;
import org.kehu.complaint.cases.CaseStatus;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.Channel;
import org.kehu.complaint.recommendation.RecommendationEvent.RecommendationAnswered;
import org.kehu.complaint.recommendation.RecommendationPolicy.Offer;
import org.kehu.complaint.recommendation.command.AnswerRecommendation;
import org.kehu.complaint.recommendation.command.Recommend;
import org.kehu.complaint.recommendation.events.RecommendationTold;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;
import org.kehu.kit.policy.PolicyValues;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.ProblemWords;
import org.kehu.testkit.Proves;
import tools.jackson.databind.json.JsonMapper;

@Proves("P-67")
class RecommendationTest {

  private static final PolicyKind<RecommendationPolicy> KIND =
      new RecommendationPolicies().recommendation();
  private static final PolicyValues VALUES =
      new PolicyValues(
          JsonMapper.builder().build(), Validation.buildDefaultValidatorFactory().getValidator());

  private static Recommendation made() {
    return Recommendation.of(
        new Recommend(CaseSamples.OTHER, "express-testing", "每月都有急单", new Channel("TELEPHONE")),
        "TJ-20261123-0001",
        CaseSamples.in(CaseStatus.RESOLVED),
        CaseSamples.at(5));
  }

  @Test
  void theCustomerAnswersOnce() {
    Recommendation wanted = made();
    assertThat(wanted.answer(new AnswerRecommendation(true, "下月起试用"), CaseSamples.at(6)))
        .containsExactly(new RecommendationAnswered());
    assertThat(wanted.status()).isEqualTo(RecommendationStatus.WANTED);
    assertThat(wanted.reply()).isEqualTo(new CustomerReply(true, "下月起试用", CaseSamples.at(6)));

    Recommendation declined = made();
    declined.answer(new AnswerRecommendation(false, null), CaseSamples.at(6));
    assertThat(declined.status()).isEqualTo(RecommendationStatus.DECLINED);
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> declined.answer(new AnswerRecommendation(true, null), CaseSamples.at(7)))
        .satisfies(problem ->
            assertThat(problem.type()).isEqualTo(RecommendationProblem.RECOMMENDATION_ANSWERED));
    assertThat(declined.scope())
        .containsExactlyInAnyOrder(
            Tokens.taken(CaseSamples.OFFICER), Tokens.department("complaint-group"));
  }

  @Test
  void whatFitsTheNeedBestComesFirst() {
    VALUES.checkShipped(KIND);
    RecommendationPolicy policy = VALUES.shipped(KIND);

    assertThat(policy.forNeed("希望加急,交期临近,能不能查进度"))
        .extracting(Suggestion::item)
        .containsExactly("express-testing", "progress-online");
    assertThat(policy.forNeed("天平无法归零").getFirst().words()).containsExactly("归零");
    assertThat(policy.forNeed("谢谢")).isEmpty();
    Offer offer = policy.offers().getFirst();
    assertThat(KIND.faultsOf(new RecommendationPolicy(List.of(offer, offer))))
        .extracting(PolicyFault::rule)
        .containsExactly("item-twice");
  }

  @Test
  void grievancesAreSolvedFirst() {
    Set<CaseKind> grievances = EnumSet.noneOf(CaseKind.class);
    Set.of(CaseKind.values()).stream().filter(CaseKind::isGrievance).forEach(grievances::add);

    assertThat(grievances)
        .containsExactlyInAnyOrder(CaseKind.COMPLAINT, CaseKind.REPORT, CaseKind.FAULT);
  }

  @Test
  void everyEventFitsItsSchemaAndTellsNobodysWords() {
    Recommendation one = made();

    RecommendationTold.all(one)
        .forEach(told -> assertThat(EventForm.of(told)).doesNotContain("急单"));
  }

  @Test
  void everyRefusalSpeaksBothLanguages() {
    for (RecommendationProblem type : RecommendationProblem.values()) {
      for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
        assertThat(ProblemWords.title(type, language)).isNotBlank();
        assertThat(ProblemWords.detail(type.problem(), language)).isNotBlank();
      }
    }
  }
}
