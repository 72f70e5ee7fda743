package org.kehu.customer.agreement;

import java.time.Instant;

/** Identifies a risk, or assesses one anew. */
public record AssessRisk(
    Risk.Kind kind,
    String what,
    Risk.Grade likelihood,
    Risk.Grade impact,
    String measures,
    boolean open) {

  Risk made(String id, String by, Instant at) {
    return new Risk(id, kind, what, likelihood, impact, measures, open, at, by);
  }
}
