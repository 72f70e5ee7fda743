package org.kehu.customer.keyaccount;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.kehu.customer.agreement.Agreement;
import org.kehu.customer.agreement.Signature;

/** What an agreement lacks to be a key account's (C-103). */
record Signing(Agreement agreement, KeyAccountPolicy policy) {

  /**
   * What is missing; the customer's own representative has signed whatever binds both.
   *
   * @param ownStaff who is of the key account's department
   */
  List<Unmet> lacking(Predicate<String> ownStaff) {
    List<Unmet> lacking = new ArrayList<>();
    if (!policy.agreementKinds().contains(agreement.kind())) {
      lacking.add(Unmet.AGREEMENT_KIND_WRONG);
    }
    agreement
        .inForce()
        .ifPresentOrElse(
            version -> {
              boolean own =
                  version.signatures().stream()
                      .map(Signature::staffId)
                      .filter(Objects::nonNull)
                      .anyMatch(ownStaff);
              if (!own) {
                lacking.add(Unmet.SIGNED_BY_OTHER_STAFF);
              }
            },
            () -> lacking.add(Unmet.AGREEMENT_NOT_SIGNED));
    return lacking;
  }
}
