package org.kehu.customer.account;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Applies for an account, or for another name of it.
 *
 * @param newName of an account that is renamed; null for an opening, which has the file's name
 * @param informIds of the staff concerned beside those who look after the customer
 */
public record ApplyForAccount(
    ApplicationKind kind,
    @Nullable String newName,
    String reason,
    Paper paper,
    Set<String> informIds) {

  public ApplyForAccount {
    informIds = new TreeSet<>(informIds);
  }
}
