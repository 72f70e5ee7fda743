package org.kehu.visit.revisit;

import java.time.Instant;
import java.util.Set;
import org.kehu.visit.customer.KnownCustomer;

/** Customers for tests. */
final class Customers {

  static final Instant SINCE = Instant.parse("2026-01-05T02:00:00Z");

  private Customers() {}

  static KnownCustomer graded(String id, String grade) {
    return of(id, grade, "st-feng-dakehu", "COOPERATING");
  }

  static KnownCustomer of(String id, String grade, String ownerId, String status) {
    return new KnownCustomer(
        id,
        "KH-" + id,
        "ENTERPRISE",
        null,
        status,
        grade,
        null,
        ownerId,
        "key-accounts",
        0,
        Set.of("dep:key-accounts"),
        null,
        null,
        false,
        SINCE);
  }
}
