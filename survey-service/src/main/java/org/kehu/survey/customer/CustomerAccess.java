package org.kehu.survey.customer;

import java.util.Set;
import org.kehu.kit.access.Level;

/**
 * Who may see what belongs to a customer.
 *
 * @param scope the customer's own tokens
 * @param level the customer's confidentiality level
 */
public record CustomerAccess(Set<String> scope, Level level) {

  public CustomerAccess {
    scope = Set.copyOf(scope);
  }

  /** Of what belongs to nobody in particular: an anonymous complainant. */
  public static CustomerAccess ofNobody() {
    return new CustomerAccess(Set.of(), Level.NORMAL);
  }
}
