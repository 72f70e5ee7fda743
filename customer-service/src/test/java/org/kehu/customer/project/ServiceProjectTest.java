package org.kehu.customer.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.kehu.customer.project.ProjectSamples.CLERK;
import static org.kehu.customer.project.ProjectSamples.LEADER;
import static org.kehu.customer.project.ProjectSamples.NOW;
import static org.kehu.customer.project.ProjectSamples.POLICY;
import static org.kehu.customer.project.ProjectSamples.TODAY;
import static org.kehu.customer.project.ProjectSamples.confirmed;
import static org.kehu.customer.project.ProjectSamples.cost;
import static org.kehu.customer.project.ProjectSamples.discussed;
import static org.kehu.customer.project.ProjectSamples.done;
import static org.kehu.customer.project.ProjectSamples.needs;
import static org.kehu.customer.project.ProjectSamples.opened;
import static org.kehu.customer.project.ProjectSamples.operating;
import static org.kehu.customer.project.ProjectSamples.step;
import static org.kehu.customer.project.ProjectSamples.tax;
import static org.kehu.customer.project.ProjectSamples.terms;
import static org.kehu.customer.project.ProjectSamples.word;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kehu.kit.money.Money;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;

class ServiceProjectTest {

  private static void assertRefused(ProjectProblem expected, Runnable verb) {
    assertThat(catchThrowableOfType(Problem.class, verb::run).type()).isEqualTo(expected);
  }

  @Test
  @Proves("C-113")
  void theFlowGoesFromTheQuestionToTheSupportOfOperations() {
    ServiceProject project = opened();
    assertThat(project.status()).isEqualTo(ProjectStatus.CONSULTING);
    assertRefused(
        ProjectProblem.PROJECT_MOVE_NOT_ALLOWED,
        () -> project.propose(terms("600", 30, ServiceContent.FORMALITIES), NOW, LEADER));
    project.discuss(needs());
    assertThat(project.status()).isEqualTo(ProjectStatus.DISCUSSING);
    assertThat(project.hasMember(CLERK)).isTrue();
    project.propose(terms("600", 30, ServiceContent.FORMALITIES), NOW, LEADER);
    assertThat(project.status()).isEqualTo(ProjectStatus.PLANNING);
    project.answer(1, word(true));
    assertThat(project.status()).isEqualTo(ProjectStatus.FORMALITIES);
    project.operate(TODAY.plusDays(30));
    assertThat(project.status()).isEqualTo(ProjectStatus.OPERATING);
    assertRefused(ProjectProblem.PROJECT_WORK_OPEN, () -> project.close("结束"));
    project.works().settle(project.works().open().getFirst().id(), done(LEADER), false);
    assertThat(project.close("结束")).containsExactly(new ProjectEvent.ProjectClosed());
    assertThat(project.status().allowed()).isEmpty();
    assertThat(project.care().revisitDueOn()).isNull();
  }

  @Test
  @Proves("C-112")
  void aPlanCoversTheNeedsAndIsConfirmedByTheCustomer() {
    ServiceProject project = discussed();
    assertRefused(
        ProjectProblem.PROJECT_NEED_UNCOVERED,
        () -> project.propose(terms("600", 30, ServiceContent.CONSULTATION), NOW, LEADER));
    project.propose(terms("600", 30, ServiceContent.FORMALITIES), NOW, LEADER);
    assertThat(project.answer(1, word(false))).containsExactly(new ProjectEvent.PlanRefused(1));
    assertThat(project.figures()).isEmpty();
    assertRefused(ProjectProblem.PROJECT_PLAN_ANSWERED, () -> project.answer(1, word(true)));
    project.propose(terms("500", 30, ServiceContent.FORMALITIES), NOW, LEADER);
    project.answer(2, word(true));
    assertThat(project.planning().plans()).hasSize(2);
    assertThat(project.figures()).map(Figures::budget).contains(Money.yuan("500"));
  }

  @Test
  @Proves("X-36")
  void theNodesOfANewPlanStandInForThoseOfTheOneBefore() {
    ServiceProject project = confirmed();
    project.propose(terms("700", 20, ServiceContent.FORMALITIES), NOW, LEADER);
    assertThat(project.figures()).map(Figures::budget).contains(Money.yuan("600"));
    project.answer(2, word(true));

    assertThat(project.figures()).map(Figures::budget).contains(Money.yuan("700"));
    assertThat(project.works().all()).hasSize(2);
    assertThat(project.works().all().getFirst().settlement().outcome())
        .isEqualTo(WorkOutcome.REPLACED);
    assertThat(project.works().open()).hasSize(1);
    assertThat(project.works().progress()).isZero();
    project.works().settle(project.works().open().getFirst().id(), done(LEADER), false);
    assertThat(project.works().progress()).isEqualTo(100);
  }

  @Test
  @Proves("X-36")
  void whatIsOffIsFlaggedAndToldWhenItChanges() {
    ServiceProject project = confirmed();
    assertThat(project.look(POLICY, TODAY, ZoneOffset.UTC)).isEmpty();
    assertThat(project.look(POLICY, TODAY.plusDays(20), ZoneOffset.UTC)).isEmpty();
    assertThat(project.look(POLICY, TODAY.plusDays(21), ZoneOffset.UTC))
        .containsExactly(new ProjectEvent.FlagsChanged(List.of(Flag.TIME_OVER)));
    assertThat(project.look(POLICY, TODAY.plusDays(22), ZoneOffset.UTC)).isEmpty();
    project.costs().book(cost("F1", "701"));
    assertThat(project.costs().book(cost("F1", "701"))).isEmpty();
    project.look(POLICY, TODAY, ZoneOffset.UTC);
    assertThat(project.flags()).containsExactly(Flag.COST_OVER, Flag.MARGIN_BELOW);
    project.abandon("停");
    assertThat(project.look(POLICY, TODAY, ZoneOffset.UTC))
        .containsExactly(new ProjectEvent.FlagsChanged(List.of()));
  }

  @Test
  @Proves("C-113")
  void aFormalityIsSubmittedWithAllItsDocuments() {
    ServiceProject project = confirmed();
    Formalities formalities = project.formalities();
    formalities.add(tax(), List.of("营业执照"));
    String id = formalities.all().getFirst().id();
    assertRefused(ProjectProblem.PROJECT_FORMALITIES_OPEN, () -> project.operate(TODAY));
    assertRefused(
        ProjectProblem.PROJECT_PAPERS_MISSING,
        () -> formalities.move(id, step(FormalityState.SUBMITTED, CLERK), false));
    assertRefused(ProjectProblem.PROJECT_PAPER_UNKNOWN, () -> formalities.receive(id, "章程", TODAY));
    formalities.receive(id, "租赁合同", TODAY);
    assertThat(formalities.receive(id, "租赁合同", TODAY.plusDays(1))).isEmpty();
    assertThat(formalities.all().getFirst().missing()).containsExactly("营业执照");
    formalities.receive(id, "营业执照", TODAY);
    assertRefused(
        ProjectProblem.PROJECT_WORK_OF_ANOTHER,
        () -> formalities.move(id, step(FormalityState.SUBMITTED, "st-chen-kefu"), false));
    assertRefused(
        ProjectProblem.PROJECT_FORMALITY_STEP_INVALID,
        () -> formalities.move(id, step(FormalityState.GRANTED, CLERK), false));
    formalities.move(id, step(FormalityState.SUBMITTED, CLERK), false);
    formalities.move(id, step(FormalityState.RETURNED, LEADER), true);
    formalities.move(id, step(FormalityState.SUBMITTED, CLERK), false);
    formalities.move(id, step(FormalityState.GRANTED, CLERK), false);
    assertThat(formalities.open()).isEmpty();
    assertThat(formalities.all().getFirst().steps()).hasSize(4);
  }

  @Test
  @Proves("C-137")
  void collectionTellsHowMuchCameIn() {
    Works works = opened().works();
    works.give(new NewWork(WorkKind.COLLECTION, "收首期款", "st-chen-kefu", TODAY));
    works.give(new NewWork(WorkKind.TRIAL_RUN, "试机", "st-chen-kefu", TODAY));
    String collection = works.all().getFirst().id();
    String trial = works.all().getLast().id();
    WorkItem.Settlement money =
        new WorkItem.Settlement(WorkOutcome.DONE, "到账", Money.yuan("150"), NOW, "st-chen-kefu");
    assertRefused(
        ProjectProblem.PROJECT_COLLECTED_INVALID,
        () -> works.settle(collection, done("st-chen-kefu"), false));
    assertRefused(
        ProjectProblem.PROJECT_COLLECTED_INVALID, () -> works.settle(trial, money, false));
    works.settle(collection, money, false);
    works.settle(trial, done("st-chen-kefu"), false);
    assertThat(works.collected()).isEqualTo(Money.yuan("150"));
    assertRefused(
        ProjectProblem.PROJECT_WORK_SETTLED, () -> works.settle(collection, money, false));
  }

  @Test
  @Proves({"C-139", "C-140"})
  void whatIsOfferedAtARevisitIsAnsweredOnce() {
    Care care = operating().care();
    NewOffer offer = new NewOffer(OfferKind.VALUE_ADDED_SERVICE, "能效诊断", "电费上升");
    care.revisit(new HoldRevisit(TODAY, "稳定", 4, List.of(offer)), TODAY.plusDays(40), NOW, LEADER);
    care.offer(new NewOffer(OfferKind.CUSTOMISED_SOLUTION, "防潮控制柜", "湿度大"), NOW, LEADER);

    String valueAdded = care.offers().getFirst().id();
    assertThat(care.revisits().getFirst().offerIds()).containsExactly(valueAdded);
    assertThat(care.revisitDueOn()).isEqualTo(TODAY.plusDays(40));
    Offer.Answer yes = new Offer.Answer(true, "下季度", NOW, LEADER);
    care.answer(valueAdded, yes);
    assertRefused(ProjectProblem.PROJECT_OFFER_ANSWERED, () -> care.answer(valueAdded, yes));
  }

  @Test
  @Proves("C-113")
  void aProjectEndsWithItsComplaints() {
    ServiceProject project = operating();
    project.works().settle(project.works().open().getFirst().id(), done(LEADER), false);
    project.care().link(new LinkedCase("c1", false));
    assertThat(project.care().link(new LinkedCase("c1", false))).isEmpty();
    assertRefused(ProjectProblem.PROJECT_COMPLAINTS_OPEN, () -> project.close("结束"));
    project.care().link(new LinkedCase("c1", true));
    assertThat(project.close("结束")).hasSize(1);
    assertThat(CaseEnding.isOver(List.of("kehu.complaint.case-closed.v1"))).isTrue();
    assertThat(CaseEnding.isOver(List.of(CaseEnding.REOPENED, "kehu.complaint.case-closed.v1")))
        .isFalse();
    assertThat(CaseEnding.isOver(List.of("kehu.complaint.case-registered.v1"))).isFalse();
  }

  @Test
  @Proves("C-113")
  void aListHoldsAHundredAndNoMore() {
    ServiceProject project = opened();
    for (int voucher = 0; voucher < 100; voucher++) {
      project.costs().book(cost("F" + voucher, "1"));
    }
    assertRefused(ProjectProblem.PROJECT_FULL, () -> project.costs().book(cost("F100", "1")));
  }
}
