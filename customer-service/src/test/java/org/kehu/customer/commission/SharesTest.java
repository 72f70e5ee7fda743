package org.kehu.customer.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;

class SharesTest {

  private static Shares shares(Share... all) {
    return new Shares(List.of(all));
  }

  private static void assertInvalid(Shares shares) {
    assertThat(catchThrowableOfType(Problem.class, shares::requireWhole).type())
        .isEqualTo(CommissionProblem.COMMISSION_SHARES_INVALID);
  }

  @Test
  @Proves("C-118")
  void whoDidItAloneGetsAllAndNeedNotBeAsked() {
    Shares full = shares(Share.of("han", 100));
    full.requireWhole();
    assertThat(full.isFull()).isTrue();
    assertThat(full.isSettled()).isTrue();
    assertInvalid(shares(Share.of("han", 99)));
  }

  @Test
  @Proves("C-118")
  void twoShareTheWholeAndBothAgree() {
    Shares split = shares(Share.of("han", 60), Share.of("feng", 40));
    split.requireWhole();
    assertThat(split.isSettled()).isFalse();
    assertThat(split.confirmedBy("han").isSettled()).isFalse();
    assertThat(split.confirmedBy("yang").confirmedBy("han").isSettled()).isFalse();
    assertThat(split.confirmedBy("han").confirmedBy("feng").isSettled()).isTrue();
  }

  @Test
  @Proves("C-118")
  void whatIsNotTheWholeOfOneOrTwoIsRefused() {
    assertInvalid(shares());
    assertInvalid(shares(Share.of("han", 60), Share.of("feng", 41)));
    assertInvalid(shares(Share.of("han", 60), Share.of("han", 40)));
    assertInvalid(shares(Share.of("han", 40), Share.of("feng", 40), Share.of("yang", 20)));
  }
}
