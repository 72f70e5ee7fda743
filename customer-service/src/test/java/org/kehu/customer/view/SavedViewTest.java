package org.kehu.customer.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.customer.file.CustomerSearch;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Role;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;

/** The rules of saved views. */
class SavedViewTest {

  private static final ViewContent CONTENT =
      new ViewContent(
          "华南重点",
          CustomerSearch.of(Map.of("region", "广东", "q", "华信")),
          new Sharing(Set.of("key-accounts"), Set.of("st-han")));

  private static Caller person(String id, String department, Role... roles) {
    return new Caller(
        Caller.Kind.PERSON, id, Set.of(roles), Set.of(), department, Set.of(department), true);
  }

  private final SavedView view = SavedView.of(CONTENT, "st-feng", "sales");

  @Test
  @Proves("M10")
  void thoseItIsSharedWithSeeItAndNobodyElse() {
    assertThat(sees(person("st-feng", "sales", Role.ACCOUNT_MANAGER))).isTrue();
    assertThat(sees(person("st-han", "finance", Role.EMPLOYEE))).isTrue();
    assertThat(sees(person("st-lu", "key-accounts", Role.AGENT))).isTrue();
    assertThat(sees(person("st-yang", "sales", Role.MANAGER))).isTrue();
    assertThat(sees(person("st-mei", "sales", Role.AGENT))).isFalse();
    assertThat(sees(person("st-sun", "service", Role.MANAGER))).isFalse();
    assertThat(sees(person("st-wang", "office", Role.GENERAL_MANAGER))).isFalse();
  }

  private boolean sees(Caller caller) {
    return ViewRights.sight(caller).shows(view);
  }

  @Test
  @Proves("M10")
  void onlyItsOwnerDecidesUntilTheOwnerHasLeft() {
    Caller owner = person("st-feng", "sales", Role.ACCOUNT_MANAGER);
    Caller leader = person("st-yang", "sales", Role.MANAGER);
    Caller colleague = person("st-han", "sales", Role.AGENT);
    Caller otherLeader = person("st-sun", "service", Role.MANAGER);

    ViewRights.requireOwner(owner, view);
    ViewRights.requireOwnerOrHeir(owner, view, false);
    ViewRights.requireHeir(leader, view, true);
    refused(() -> ViewRights.requireOwner(leader, view), ViewProblem.VIEW_OF_ANOTHER);
    refused(() -> ViewRights.requireHeir(leader, view, false), ViewProblem.VIEW_OWNER_PRESENT);
    refused(
        () -> ViewRights.requireOwnerOrHeir(colleague, view, true), ViewProblem.VIEW_OF_ANOTHER);
    refused(() -> ViewRights.requireHeir(otherLeader, view, true), ViewProblem.VIEW_OF_ANOTHER);
  }

  private static void refused(Runnable work, ViewProblem type) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
  }

  @Test
  @Proves("M10")
  void whoTakesItOwnsItAndTheRestStays() {
    assertThat(view.change(CONTENT)).isEmpty();

    assertThat(view.take("st-yang", "原冯")).containsExactly(new ViewEvent.ViewTaken("st-feng"));

    assertThat(view.ownerId()).isEqualTo("st-yang");
    assertThat(view.content()).isEqualTo(CONTENT.named("原冯"));
    assertThat(sees(person("st-feng", "sales", Role.ACCOUNT_MANAGER))).isFalse();
  }

  @Test
  void aDeletedOneIsNobodysAndHoldsNoName() {
    assertThat(view.delete()).containsExactly(new ViewEvent.ViewDeleted());

    assertThat(sees(person("st-feng", "sales", Role.ACCOUNT_MANAGER))).isFalse();
    assertThat(view.content().filter().text()).isNull();
  }
}
