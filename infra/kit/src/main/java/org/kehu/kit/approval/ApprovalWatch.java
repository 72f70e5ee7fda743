package org.kehu.kit.approval;

import java.time.Duration;
import java.time.Instant;
import org.kehu.kit.call.Call;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;

/**
 * Reminds and ends what is due, and has outcomes carried out that a killed process or a failure
 * left behind. Both are found by an index; the approval itself remembers what was done.
 */
public final class ApprovalWatch implements DueWork {

  private static final int AT_ONCE = 100;

  /** As long the request that decided may still be at it. */
  private static final Duration LEFT_BEHIND = Duration.ofSeconds(3);

  private final Approvals approvals;
  private final Outcomes outcomes;

  public ApprovalWatch(Approvals approvals, Outcomes outcomes) {
    this.approvals = approvals;
    this.outcomes = outcomes;
  }

  @Override
  public String name() {
    return "approvals";
  }

  @Override
  public int run(Instant now) {
    return new Sweep()
        .each(approvals.markedAt(now, AT_ONCE), id -> watch(id, now))
        .each(approvals.unappliedSince(now.minus(LEFT_BEHIND), AT_ONCE), outcomes::apply)
        .done();
  }

  private void watch(String id, Instant now) {
    String system = Call.current().caller().id();
    Approval seen = approvals.change(id, approval -> approval.watch(system, now)).aggregate();
    if (seen.isUnapplied()) {
      outcomes.apply(seen);
    }
  }
}
