package org.kehu.complaint.customer;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Scoped;
import org.kehu.kit.access.Tokens;

/**
 * Who may see a customer, by what customer-service told: the department, the owner or, without one,
 * the department's queue, each up to the customer's level.
 *
 * @param scope tokens of those who may see it
 * @param level confidentiality of the customer's file
 */
public record CustomerScope(Set<String> scope, Level level) implements Scoped {

  /** A customer of nobody, at the highest level: whoever sees this one sees every customer. */
  public static final CustomerScope MOST_HIDDEN = new CustomerScope(Set.of(), Level.TOP_SECRET);

  /** Copies. */
  public CustomerScope {
    scope = Set.copyOf(scope);
  }

  /** The scope of a customer of this department and owner. */
  public static CustomerScope of(
      @Nullable String departmentId, @Nullable String ownerId, Level level) {
    Set<String> tokens = new LinkedHashSet<>();
    if (ownerId != null) {
      tokens.add(Tokens.own(ownerId));
    }
    if (departmentId != null) {
      tokens.add(Tokens.department(departmentId));
      if (ownerId == null) {
        tokens.add(Tokens.queue(departmentId));
      }
    }
    return new CustomerScope(tokens, level);
  }

  /** The scope of a customer as it is known here. */
  public static CustomerScope of(KnownCustomer customer) {
    return of(customer.departmentId(), customer.ownerId(), customer.level());
  }
}
