package org.kehu.kit.audit;

import java.time.Instant;
import org.kehu.kit.schedule.DueWork;

/** Removes content whose time is over. */
final class AuditKeeping implements DueWork {

  private static final int AT_ONCE = 200;

  private final AuditLog links;

  AuditKeeping(AuditLog links) {
    this.links = links;
  }

  @Override
  public String name() {
    return "audit-keeping";
  }

  @Override
  public int run(Instant now) {
    return links.expire(now, AT_ONCE);
  }
}
