package org.kehu.visit.contact;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That somebody of ours was in contact with a customer, wherever it is kept; names no customer.
 *
 * @param subject what keeps it, {@code visit/<id>}
 * @param number human number of that
 * @param staffIds who of ours took part
 * @param code what kind: the purpose of a visit, the mode of a follow-up, the channel of a
 *     reception
 */
public record Contact(String subject, String number, Set<String> staffIds, @Nullable String code) {

  public Contact {
    staffIds = Set.copyOf(staffIds);
  }
}
