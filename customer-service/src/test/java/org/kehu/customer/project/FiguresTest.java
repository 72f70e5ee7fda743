package org.kehu.customer.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kehu.kit.money.Money;
import org.kehu.testkit.Proves;

class FiguresTest {

  private static Figures figures(String cost) {
    return new Figures(Money.yuan("1000"), Money.yuan("690"), 30, Money.yuan(cost));
  }

  @Test
  @Proves("X-36")
  void theMarginTakesWhatIsLeftOfTheBudgetAsSpent() {
    assertThat(figures("0").margin()).isEqualTo(31);
    assertThat(figures("690").margin()).isEqualTo(31);
    assertThat(figures("700.01").margin()).isEqualTo(29);
    assertThat(figures("1100").margin()).isEqualTo(-10);
    assertThat(figures("999999999").margin()).isEqualTo(-1000);
  }

  @Test
  @Proves("X-36")
  void costIsFlaggedNearTheBudgetAndAboveIt() {
    assertThat(figures("0").flags(90)).isEmpty();
    assertThat(figures("620.99").flags(90)).isEmpty();
    assertThat(figures("621").flags(90)).containsExactly(Flag.COST_NEAR);
    assertThat(figures("690").flags(90)).containsExactly(Flag.COST_NEAR);
    assertThat(figures("700").flags(90)).containsExactly(Flag.COST_OVER);
    assertThat(figures("700.01").flags(90)).containsExactly(Flag.COST_OVER, Flag.MARGIN_BELOW);
  }

  @Test
  @Proves("X-36")
  void aPlanThatCannotReachItsMarginIsFlaggedAtOnce() {
    Figures poor = new Figures(Money.yuan("1000"), Money.yuan("800"), 30, Money.ZERO);
    assertThat(poor.flags(90)).containsExactly(Flag.MARGIN_BELOW);
  }
}
