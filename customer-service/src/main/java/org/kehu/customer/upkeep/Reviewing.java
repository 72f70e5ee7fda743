package org.kehu.customer.upkeep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the reviews of a file have come.
 *
 * @param lastAt of the last, or when the file was opened
 * @param open the one that is due; null while none is
 * @param asked whether one ever was somebody's work
 * @param kept oldest first; the last fifty
 */
public record Reviewing(
    Instant lastAt, @Nullable OpenUpdate open, boolean asked, List<Review> kept) {

  private static final int MOST = 50;

  public Reviewing {
    kept = kept == null ? List.of() : List.copyOf(kept);
  }

  static Reviewing from(Instant openedAt) {
    return new Reviewing(openedAt, null, false, List.of());
  }

  Reviewing made(Review review) {
    List<Review> all = new ArrayList<>(kept);
    all.add(review);
    List<Review> last = all.subList(Math.max(0, all.size() - MOST), all.size());
    return new Reviewing(review.at(), null, asked, last);
  }

  Reviewing atRest() {
    return new Reviewing(lastAt, null, asked, kept);
  }

  /** What is due or late by then. */
  Reviewing watched(UpkeepPlan plan, Instant now, List<UpkeepEvent> events) {
    if (open != null && open.isLateAt(now)) {
      events.add(new UpkeepEvent.ReviewOverdue(open));
      return new Reviewing(lastAt, open.late(), asked, kept);
    }
    if (open != null || plan.reviewAfter(lastAt).isAfter(now)) {
      return this;
    }
    OpenUpdate work = plan.review(now);
    events.add(new UpkeepEvent.ReviewDue(work));
    return new Reviewing(lastAt, work, true, kept);
  }
}
