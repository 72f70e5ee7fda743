package org.kehu.customer.agreement;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A representative signs.
 *
 * @param staffId who signs for us; null for the customer's side
 * @param name who signs for the customer; null for ours
 */
public record SignAgreement(
    Party party,
    @Nullable String staffId,
    @Nullable String name,
    String authority,
    String seal,
    LocalDate signedOn) {

  public SignAgreement {
    boolean named = party == Party.OURS ? staffId != null && name == null : name != null;
    if (!named || (party == Party.CUSTOMER && staffId != null)) {
      throw AgreementProblem.SIGNER_INVALID.problem().with("party", party.name());
    }
  }

  Signature made(String by, Instant at) {
    return new Signature(party, staffId, name, authority, seal, signedOn, at, by);
  }
}
