package org.kehu.complaint.cases.solution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.refusal.Bounds;

/**
 * The call-backs since the last solution (回访记录, P-38, P-39, field M21). Immutable.
 *
 * @param attempts oldest first
 */
public record CallbackLog(List<Callback> attempts) {

  /** Copies. */
  public CallbackLog {
    attempts = List.copyOf(attempts);
  }

  /** One more attempt. */
  public CallbackLog with(
      CallbackOutcome outcome, @Nullable Opinion opinion, @Nullable String note, Stamp stamp) {
    Bounds.entries(attempts.size() + 1);
    List<Callback> longer = new ArrayList<>(attempts);
    longer.add(new Callback(longer.size() + 1, outcome, opinion, note, stamp));
    return new CallbackLog(longer);
  }

  /** How many were held or refused. */
  public long answered() {
    return attempts.stream().filter(callback -> callback.outcome().isAnswered()).count();
  }

  /** Whether enough were held or refused, or the customer counts as unreachable. */
  public boolean isEnough(CaseTerms terms) {
    long missed = attempts.size() - answered();
    return answered() >= terms.leastCallbacks() || missed >= terms.attemptsUntilUnreachable();
  }

  /** What the customer said last. */
  public @Nullable Opinion lastOpinion() {
    return attempts.reversed().stream()
        .map(Callback::opinion)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
