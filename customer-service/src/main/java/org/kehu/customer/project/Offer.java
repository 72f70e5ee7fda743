package org.kehu.customer.project;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was offered to the customer (定制化解决方案、增值服务, C-139, C-140).
 *
 * @param answer null while the customer has not said anything
 */
public record Offer(
    String id,
    OfferKind kind,
    String what,
    String need,
    Instant at,
    String by,
    @Nullable Answer answer) {

  /** What the customer said. */
  public record Answer(boolean accepted, String note, Instant at, String by) {}

  Offer answered(Answer said) {
    if (answer != null) {
      throw ProjectProblem.PROJECT_OFFER_ANSWERED.problem().with("offer", what);
    }
    return new Offer(id, kind, what, need, at, by, said);
  }
}
