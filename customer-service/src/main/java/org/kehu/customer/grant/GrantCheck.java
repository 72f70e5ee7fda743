package org.kehu.customer.grant;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Customer;
import org.kehu.customer.staff.Post;
import org.kehu.kit.access.Level;

/** What must hold of a grant. */
final class GrantCheck {

  private final GrantPolicy policy;
  private final Instant now;

  GrantCheck(GrantPolicy policy, Instant now) {
    this.policy = policy;
    this.now = now;
  }

  /** It ends, after now and within the days. */
  void requireTime(Instant until) {
    if (!until.isAfter(now)) {
      throw GrantProblem.GRANT_OVER.problem();
    }
    if (until.isAfter(now.plus(Duration.ofDays(policy.mostDays())))) {
      throw GrantProblem.GRANT_TOO_LONG.problem().with("most", policy.mostDays());
    }
  }

  /** It does not reach beyond the level that may be granted so. */
  void requireLevel(Customer file, boolean toDepartment) {
    Level most = toDepartment ? policy.highestLevelForDepartments() : policy.highestLevel();
    if (!most.covers(file.level())) {
      throw GrantProblem.GRANT_ABOVE_LEVEL
          .problem()
          .with("number", file.number())
          .with("level", file.level().name())
          .with("most", most.name());
    }
  }

  /**
   * It is of use: nobody reads above their clearance, whoever lets them in.
   *
   * @param post of the colleague, where the directory knows it
   */
  void requireClearance(Customer file, String staffId, @Nullable Post post) {
    if (post != null && !post.role().clearance().covers(file.level())) {
      throw GrantProblem.GRANT_ABOVE_CLEARANCE
          .problem()
          .with("number", file.number())
          .with("level", file.level().name())
          .with("holder", staffId)
          .with("most", post.role().clearance().name());
    }
  }

  /** Few enough are in already. */
  void requireRoom(Customer file) {
    if (file.grants().holdingAt(now).size() >= policy.mostOpen()) {
      throw GrantProblem.GRANT_LIMIT_REACHED.problem().with("most", policy.mostOpen());
    }
  }
}
