package org.kehu.complaint.cases.solution;

import org.jspecify.annotations.Nullable;

/** When a case is closed only with an action against its cause that is owned and dated (P-40). */
public enum PreventionRule {
  NEVER,
  /** When the investigation finds the fault to be ours. */
  OWN_FAULT,
  ALWAYS;

  /** Whether one is asked for after these findings. */
  public boolean asks(@Nullable Investigation investigation) {
    return switch (this) {
      case NEVER -> false;
      case OWN_FAULT -> investigation != null && investigation.findsOwnFault();
      case ALWAYS -> true;
    };
  }
}
