package org.kehu.complaint.customer;

import org.kehu.complaint.customer.KnownAgreement.Cover;
import org.kehu.complaint.customer.KnownAgreement.Standing;

/**
 * A stretch of an agreement, and how it stood to a matter at the moment of its receipt.
 *
 * @param agreement number of the agreement
 */
public record ConsideredAgreement(String agreement, Cover cover, Standing standing) {

  /** What it grants. */
  public Entitlement entitlement() {
    return new Entitlement(agreement, cover.version(), cover.level());
  }
}
