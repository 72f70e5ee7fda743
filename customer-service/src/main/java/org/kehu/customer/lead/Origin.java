package org.kehu.customer.lead;

import org.jspecify.annotations.Nullable;

/**
 * Where a lead comes from; it is kept for good (C-31).
 *
 * @param channel of that source; null for employees, who have none
 * @param detail which report, exhibition, site or partner, how the employee came to know
 * @param referrerId the employee who supplied it; null for other sources
 */
public record Origin(
    LeadSource source, @Nullable LeadChannel channel, String detail, @Nullable String referrerId) {

  /** Refuses a channel of another source, and an employee's lead without the employee. */
  void requireWhole() {
    boolean employees = source == LeadSource.EMPLOYEE;
    boolean fits = employees ? channel == null : channel != null && channel.source() == source;
    if (!fits) {
      throw LeadProblem.LEAD_CHANNEL_INVALID
          .problem()
          .with("source", source.name())
          .with("channels", LeadChannel.of(source));
    }
    if (employees != (referrerId != null)) {
      throw LeadProblem.LEAD_REFERRER_INVALID.problem().with("source", source.name());
    }
  }
}
