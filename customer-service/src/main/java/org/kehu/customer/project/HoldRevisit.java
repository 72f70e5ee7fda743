package org.kehu.customer.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kehu.kit.ids.Ids;

/**
 * The customer was visited again.
 *
 * @param satisfaction from 1, not at all, to 5, very
 * @param valueAdded what was offered in value-added services (C-140)
 */
public record HoldRevisit(
    LocalDate on, String feedback, int satisfaction, List<NewOffer> valueAdded) {

  public HoldRevisit {
    valueAdded = List.copyOf(valueAdded);
  }

  Revisit held(List<Offer> offers, Instant at, String by) {
    List<String> offerIds = offers.stream().map(Offer::id).toList();
    return new Revisit(Ids.next(), on, feedback, satisfaction, offerIds, at, by);
  }
}
