package org.kehu.customer.project;

import java.time.Instant;
import org.kehu.kit.ids.Ids;

/**
 * Something to be offered to the customer.
 *
 * @param need of this customer that it serves
 */
public record NewOffer(OfferKind kind, String what, String need) {

  Offer made(Instant at, String by) {
    return new Offer(Ids.next(), kind, what, need, at, by, null);
  }
}
