package org.kehu.customer.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kehu.kit.access.Level;
import org.kehu.kit.problem.Problem;
import org.kehu.testkit.Proves;

/** How long and how far a grant may go. */
class GrantCheckTest {

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final GrantCheck CHECK =
      new GrantCheck(new GrantPolicy(90, 20, Level.RESTRICTED, Level.NORMAL), NOW);

  @Test
  @Proves("M4")
  void itEndsLaterThanNowAndWithinTheDays() {
    CHECK.requireTime(NOW.plusMillis(1));
    CHECK.requireTime(NOW.plus(Duration.ofDays(90)));
    refused(NOW, GrantProblem.GRANT_OVER);
    refused(NOW.minusSeconds(1), GrantProblem.GRANT_OVER);
    refused(NOW.plus(Duration.ofDays(90)).plusMillis(1), GrantProblem.GRANT_TOO_LONG);
  }

  private static void refused(Instant until, GrantProblem type) {
    assertThatThrownBy(() -> CHECK.requireTime(until))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
  }
}
