package org.kehu.complaint.cases.solution;

import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;

/**
 * An investigation (调查).
 *
 * @param started who began it
 * @param finished who ended it
 * @param findings what was found
 */
public record Investigation(Stamp started, @Nullable Stamp finished, @Nullable Findings findings) {

  /** Whether it found the fault to be ours. */
  public boolean findsOwnFault() {
    return findings != null && findings.ownFault();
  }
}
