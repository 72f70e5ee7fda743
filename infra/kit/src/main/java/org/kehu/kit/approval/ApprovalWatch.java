package org.kehu.kit.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.call.Call;
import org.kehu.kit.schedule.DueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reminds and ends what is due, and has outcomes carried out that a killed process or a failure
 * left behind. Both are found by an index; the approval itself remembers what was done.
 */
public final class ApprovalWatch implements DueWork {

  private static final Logger log = LoggerFactory.getLogger(ApprovalWatch.class);
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
    Sweep sweep = new Sweep();
    sweep.each(approvals.markedAt(now, AT_ONCE), id -> watch(id, now));
    sweep.each(approvals.unappliedSince(now.minus(LEFT_BEHIND), AT_ONCE), outcomes::apply);
    return sweep.done();
  }

  private void watch(String id, Instant now) {
    String system = Call.current().caller().id();
    Approval seen = approvals.change(id, approval -> approval.watch(system, now)).aggregate();
    if (seen.isUnapplied()) {
      outcomes.apply(seen);
    }
  }

  /** One that fails must not keep the others from being done. */
  private static final class Sweep {

    private int done;
    private @Nullable RuntimeException failure;

    <T> void each(List<T> due, Consumer<T> work) {
      for (T one : due) {
        try {
          work.accept(one);
          done++;
        } catch (RuntimeException failed) {
          log.warn("An approval could not be brought on; the next round tries again", failed);
          failure = failed;
        }
      }
    }

    /** Failures with nothing done are told as such, so that the next round comes later. */
    int done() {
      if (done == 0 && failure != null) {
        throw failure;
      }
      return done;
    }
  }
}
