package org.kehu.customer.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kehu.customer.file.Cooperation;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerKind;
import org.kehu.customer.file.Grade;
import org.kehu.customer.file.Grader;
import org.kehu.customer.file.Market;
import org.kehu.customer.file.Opened;
import org.kehu.customer.file.Profile;
import org.kehu.customer.file.Profiles;
import org.kehu.customer.file.Traces;
import org.kehu.kit.access.Level;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;

class MergePlanTest {

  private static final Instant MORNING = Instant.parse("2026-11-23T02:00:00Z");
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final Grader.Verdict D = new Grader.Verdict(Grade.D, null, "0");
  private static final Profile NAMED = Profiles.enterprise("深圳市华信电子有限公司");

  private static Customer file(String id, Instant changed, Market.Size size, String volume) {
    Customer file = Opened.file(id, CustomerKind.ENTERPRISE, NAMED, Level.NORMAL);
    Profile next =
        Profiles.enterprise("深圳市华信电子有限公司", size, Cooperation.Intention.STRONG, null, volume);
    file.revise(next, Traces.NONE, D, changed, "st-feng-dakehu");
    return file;
  }

  private static MergePolicy policy(SurvivalRule rule) {
    return new MergePolicy(
        rule,
        List.of(new MergePolicy.ItemRule("size", SurvivalRule.SURVIVOR)),
        30,
        List.of("archivist"));
  }

  private static MergePlan plan(SurvivalRule rule, Map<String, Side> choices) {
    Customer survivor = file("c-1", MORNING, Market.Size.LARGE, "100000");
    Customer loser = file("c-2", NOON, Market.Size.SMALL, "200000");
    return new MergePlan(survivor, loser, policy(rule), choices);
  }

  private static MergePlan.Item item(MergePlan plan, String name) {
    return plan.items().stream().filter(one -> one.item().equals(name)).findFirst().orElseThrow();
  }

  @Test
  @Proves("M6")
  void theNewestValueSurvivesUnlessAnItemHasARuleOfItsOwn() {
    MergePlan plan = plan(SurvivalRule.NEWEST, Map.of());

    assertThat(item(plan, "yearlyVolume"))
        .isEqualTo(new MergePlan.Item("yearlyVolume", Side.LOSER, Ground.NEWEST));
    assertThat(item(plan, "size"))
        .isEqualTo(new MergePlan.Item("size", Side.SURVIVOR, Ground.SURVIVOR));
    assertThat(item(plan, "intention").ground()).isEqualTo(Ground.SAME);
    assertThat(plan.taken()).containsExactly("yearlyVolume");
    assertThat(plan.outcome().market().size()).isEqualTo(Market.Size.LARGE);
    assertThat(plan.outcome().market().yearlyVolume())
        .isEqualTo(plan.loser().profile().market().yearlyVolume());
  }

  @Test
  @Proves("M6")
  void theMoreCompleteFileSurvivesAndNothingIsLostToAGap() {
    Customer bare = Opened.file("c-1", CustomerKind.ENTERPRISE, NAMED, Level.NORMAL);
    Customer full = file("c-2", MORNING, Market.Size.SMALL, "200000");

    MergePlan filled = new MergePlan(bare, full, policy(SurvivalRule.MOST_COMPLETE), Map.of());
    assertThat(item(filled, "size").ground()).isEqualTo(Ground.ONLY_VALUE);
    assertThat(filled.outcome().market()).isEqualTo(full.profile().market());

    MergePlan kept = new MergePlan(full, bare, policy(SurvivalRule.NEWEST), Map.of());
    assertThat(kept.taken()).isEmpty();
    assertThat(kept.outcome()).isEqualTo(full.profile());
  }

  @Test
  @Proves("M6")
  void aPersonsChoiceGoesBeforeTheRule() {
    MergePlan plan =
        plan(SurvivalRule.NEWEST, Map.of("size", Side.LOSER, "yearlyVolume", Side.SURVIVOR));

    assertThat(plan.taken()).containsExactly("size");
    assertThat(item(plan, "size").ground()).isEqualTo(Ground.CHOSEN);
    assertThatThrownBy(
            () -> plan(SurvivalRule.NEWEST, Map.of("shoeSize", Side.LOSER)).requirePossible())
        .isInstanceOfSatisfying(
            Problem.class,
            refused -> assertThat(refused.type()).isEqualTo(MergeProblem.MERGE_ITEM_UNKNOWN));
  }

  @Test
  @Proves("M6")
  void whatCannotBeOneCustomerIsRefused() {
    Customer survivor = Opened.file("c-1", CustomerKind.ENTERPRISE, NAMED, Level.NORMAL);
    Customer person =
        Opened.file("c-2", CustomerKind.INDIVIDUAL, Profiles.individual("林晓梅", null), Level.NORMAL);
    Customer secret = Opened.file("c-3", CustomerKind.ENTERPRISE, NAMED, Level.RESTRICTED);

    refuses(survivor, person, MergeProblem.MERGE_KINDS_DIFFER);
    refuses(survivor, secret, MergeProblem.MERGE_LEVEL_LOWER);
    new MergePlan(secret, survivor, policy(SurvivalRule.NEWEST), Map.of()).requirePossible();
  }

  private static void refuses(Customer survivor, Customer loser, MergeProblem why) {
    MergePlan plan = new MergePlan(survivor, loser, policy(SurvivalRule.NEWEST), Map.of());
    assertThatThrownBy(plan::requirePossible)
        .isInstanceOfSatisfying(
            Problem.class, refused -> assertThat(refused.type()).isEqualTo(why));
  }

  @Test
  @Proves("M6")
  void aPolicyWithUnknownItemsOrRolesIsRefused() {
    MergePolicy wrong =
        new MergePolicy(
            SurvivalRule.NEWEST,
            List.of(
                new MergePolicy.ItemRule("shoeSize", SurvivalRule.NEWEST),
                new MergePolicy.ItemRule("size", SurvivalRule.NEWEST),
                new MergePolicy.ItemRule("size", SurvivalRule.SURVIVOR)),
            30,
            List.of("archivist", "emperor"));

    assertThat(MergePolicy.KIND.faultsOf(wrong)).hasSize(3);
    assertThat(MergePolicy.KIND.faultsOf(policy(SurvivalRule.NEWEST))).isEmpty();
  }
}
