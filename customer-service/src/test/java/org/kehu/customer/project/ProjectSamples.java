package org.kehu.customer.project;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerKind;
import org.kehu.customer.file.CustomerStatus;
import org.kehu.customer.file.Placement;
import org.kehu.customer.file.Profile;
import org.kehu.customer.file.RegisterCustomer;
import org.kehu.customer.file.Traces;
import org.kehu.kit.access.Level;
import org.kehu.kit.money.Money;

/** Service projects in each state, made by the verbs alone. */
public final class ProjectSamples {

  public static final String LEADER = "st-han-xiaoshou";
  public static final String CLERK = "st-pu-tong";
  public static final Instant NOW = Instant.now();
  public static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
  static final ProjectPolicy POLICY =
      new ProjectPolicy(
          30,
          90,
          List.of("customer-service"),
          List.of(new ProjectPolicy.Papers(FormalityKind.TAX_REGISTRATION, List.of("营业执照"))));

  static final Customer CUSTOMER =
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

  private ProjectSamples() {}

  static List<Need> needs() {
    return List.of(new Need(ServiceContent.FORMALITIES, "三个月内取得营业执照", CLERK));
  }

  static PlanTerms terms(String budget, int marginTarget, ServiceContent... contents) {
    return new PlanTerms(
        List.of(contents),
        "定制装配线",
        Money.yuan("1000"),
        Money.yuan(budget),
        marginTarget,
        List.of(new Milestone("联调完成", LEADER, TODAY.plusDays(20))));
  }

  static CustomerWord word(boolean confirmed) {
    return new CustomerWord(confirmed, TODAY, "盖章确认", NOW, LEADER);
  }

  static AddFormality tax() {
    return new AddFormality(
        FormalityKind.TAX_REGISTRATION, "税务局", CLERK, TODAY.plusDays(10), List.of("租赁合同"));
  }

  static FormalityStep step(FormalityState state, String by) {
    return new FormalityStep(state, "窗口受理", NOW, by);
  }

  static Cost cost(String reference, String yuan) {
    return new Cost(reference, "差旅", Money.yuan(yuan), TODAY, NOW, LEADER);
  }

  static WorkItem.Settlement done(String by) {
    return new WorkItem.Settlement(WorkOutcome.DONE, "完成", null, NOW, by);
  }

  /** One that was just opened. */
  public static ServiceProject opened() {
    OpenProject told = new OpenProject(CUSTOMER.id(), "拟设装配厂", null);
    return ServiceProject.opened("XM-2026-000001", told, CUSTOMER, LEADER);
  }

  static ServiceProject discussed() {
    ServiceProject project = opened();
    project.discuss(needs());
    return project;
  }

  static ServiceProject planned() {
    ServiceProject project = discussed();
    project.propose(terms("600", 30, ServiceContent.FORMALITIES), NOW, LEADER);
    return project;
  }

  /** One whose plan was confirmed; its node is open. */
  public static ServiceProject confirmed() {
    ServiceProject project = planned();
    project.answer(1, word(true));
    return project;
  }

  /** One whose operations are supported. */
  public static ServiceProject operating() {
    ServiceProject project = confirmed();
    project.operate(TODAY.plusDays(30));
    return project;
  }

  /** Everything that can happen to a project, once. */
  public static List<ProjectEvent> everything(ServiceProject project) {
    List<ProjectEvent> events = new ArrayList<>(List.of(new ProjectEvent.ProjectOpened()));
    events.addAll(project.discuss(needs()));
    events.addAll(project.propose(terms("600", 30, ServiceContent.FORMALITIES), NOW, LEADER));
    events.addAll(project.answer(1, word(false)));
    events.addAll(project.propose(terms("800", 30, ServiceContent.FORMALITIES), NOW, LEADER));
    events.addAll(project.answer(2, word(true)));
    events.addAll(project.formalities().add(tax(), List.of()));
    String formality = project.formalities().all().getFirst().id();
    events.addAll(project.formalities().receive(formality, "租赁合同", TODAY));
    events.addAll(
        project.formalities().move(formality, step(FormalityState.SUBMITTED, CLERK), false));
    events.addAll(
        project.formalities().move(formality, step(FormalityState.GRANTED, CLERK), false));
    events.addAll(project.operate(TODAY.plusDays(30)));
    NewOffer offer = new NewOffer(OfferKind.VALUE_ADDED_SERVICE, "能效诊断", "电费上升");
    HoldRevisit visit = new HoldRevisit(TODAY, "稳定", 4, List.of(offer));
    events.addAll(project.care().revisit(visit, TODAY.plusDays(30), NOW, LEADER));
    String offerId = project.care().offers().getFirst().id();
    events.addAll(project.care().answer(offerId, new Offer.Answer(true, "好", NOW, LEADER)));
    events.addAll(
        project.care().link(new LinkedCase("0192f0c0-0000-7000-8000-0000000000c1", true)));
    events.addAll(project.costs().book(cost("F1", "900")));
    events.addAll(project.look(POLICY, TODAY, ZoneOffset.UTC));
    WorkItem node = project.works().open().getFirst();
    events.addAll(project.works().settle(node.id(), done(LEADER), false));
    return events;
  }

  /** Its end, when nothing is left to be done. */
  public static List<ProjectEvent> closed(ServiceProject project) {
    return project.close("投产满一年");
  }

  /** Its end, whatever is left. */
  public static List<ProjectEvent> abandoned(ServiceProject project) {
    return project.abandon("客户暂缓投资");
  }
}
