package org.kehu.customer.file;

import java.util.LinkedHashSet;
import java.util.Set;
import org.kehu.kit.store.ScopedAggregate;

/**
 * What is kept of a customer beside the file. It has the customer's id, belongs where the file
 * does, and is reached through the file only.
 */
public abstract class CustomerSheet extends ScopedAggregate {

  private Set<String> customerScope = new LinkedHashSet<>();

  protected CustomerSheet() {}

  /** The sheet of a customer of whom nothing is written in it yet. */
  protected CustomerSheet(Customer customer) {
    super(customer.id());
  }

  /** Whoever may see the file is told of it with the file's own level. */
  final void follow(Customer customer) {
    customerScope = new LinkedHashSet<>(customer.scope());
    rescope(customer.departmentId(), customer.level());
  }

  @Override
  protected final Set<String> tokens() {
    return customerScope;
  }
}
