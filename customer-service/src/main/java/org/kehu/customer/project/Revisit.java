package org.kehu.customer.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A revisit while operations are supported, with what the customer said (运营支持, C-113).
 *
 * @param satisfaction from 1, not at all, to 5, very
 * @param offerIds value-added services that were offered at it
 */
public record Revisit(
    String id,
    LocalDate on,
    String feedback,
    int satisfaction,
    List<String> offerIds,
    Instant at,
    String by) {

  public Revisit {
    offerIds = List.copyOf(offerIds);
  }
}
