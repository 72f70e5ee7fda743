package org.kehu.customer.credit;

import org.jspecify.annotations.Nullable;

/** Who duns (C-136: manager, supervisor and specialist). */
public enum Collector {
  /** Whoever looks after the customer; the department's queue when nobody does. */
  OWNER(null),
  SUPERVISOR("supervisor"),
  MANAGER("manager");

  private final @Nullable String role;

  Collector(@Nullable String role) {
    this.role = role;
  }

  /** The role that the task waits for; null for the owner. */
  @Nullable String role() {
    return role;
  }
}
