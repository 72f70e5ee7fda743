package org.kehu.complaint.cases.clock;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.refusal.Bounds;

/**
 * How far a case went up the line (升级, P-51, P-56, field M17). Immutable; the oldest entry goes
 * when there are too many, so that passing time is never refused.
 *
 * @param taken oldest first
 */
public record Escalations(List<Escalation> taken) {

  /** Copies. */
  public Escalations {
    taken = List.copyOf(taken);
  }

  /** One more. */
  public Escalations with(EscalationStep step, @Nullable String reason, Stamp stamp) {
    List<Escalation> longer = new ArrayList<>(taken);
    longer.add(new Escalation(step, reason, stamp));
    int first = Math.max(0, longer.size() - Bounds.MOST_ENTRIES);
    return new Escalations(longer.subList(first, longer.size()));
  }

  /** Whether it was taken there before. */
  public boolean reached(EscalationStep step) {
    return taken.stream().anyMatch(escalation -> escalation.step() == step);
  }
}
