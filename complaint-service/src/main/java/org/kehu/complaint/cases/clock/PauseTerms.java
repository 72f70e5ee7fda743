package org.kehu.complaint.cases.clock;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.refusal.CaseProblem;

/**
 * How long and how often the clock of a case may stand still, as policy stood at receipt (field
 * M16).
 *
 * @param longest business time after which a pause ends by itself; a reason that is not named is
 *     none to pause for
 * @param most pauses of one case
 */
public record PauseTerms(Map<PauseReason, Duration> longest, int most) {

  /** Nothing is paused. */
  public static final PauseTerms NONE = new PauseTerms(Map.of(), 0);

  /** Copies. */
  public PauseTerms {
    longest = Map.copyOf(longest);
  }

  /** The limit of one more pause for this reason, after so many. */
  Duration limit(PauseReason reason, int before) {
    @Nullable Duration limit = longest.get(reason);
    if (limit == null) {
      throw CaseProblem.PAUSE_REASON_UNKNOWN
          .problem()
          .with("reason", reason)
          .with("reasons", longest.keySet().stream().sorted().toList());
    }
    if (before >= most) {
      throw CaseProblem.TOO_MANY_PAUSES.problem().with("most", most);
    }
    return limit;
  }
}
