package org.kehu.customer.file;

import org.kehu.kit.access.Level;

/** Files for tests of what builds on them. */
public final class Opened {

  private Opened() {}

  /** A file of {@code st-feng-dakehu}'s in key-accounts. */
  public static Customer file(String id, CustomerKind kind, Profile profile, Level level) {
    return Customer.open(
        id,
        "KH-2026-00000" + id.substring(2),
        new RegisterCustomer(
            kind, profile, CustomerStatus.POTENTIAL, "st-feng-dakehu", null, level),
        Traces.NONE,
        new Placement("st-feng-dakehu", "key-accounts"),
        "erp");
  }
}
