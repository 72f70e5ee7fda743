package org.kehu.customer.fatigue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much of each limit a customer has used (M29), so that a planner can see why a contact would
 * be refused.
 *
 * @param contacts what is counted, newest first
 */
public record ContactLoad(List<Contact> contacts, List<Used> limits) {

  /** More contacts than this are not shown; all are counted. */
  private static final int SHOWN = 100;

  /**
   * One limit of the policy in force.
   *
   * @param closedUntil until when one more is too many; null while it is not
   */
  public record Used(
      Set<ContactKind> counts,
      int most,
      Duration within,
      long used,
      @Nullable Instant closedUntil) {}

  static ContactLoad of(List<Contact> contacts, ContactPolicy policy, Instant now) {
    return new ContactLoad(
        contacts.reversed().stream().limit(SHOWN).toList(),
        policy.limits().stream()
            .map(limit ->
                new Used(
                    limit.counts(),
                    limit.most(),
                    limit.within(),
                    limit.used(contacts, now),
                    limit.closedUntil(contacts, now).orElse(null)))
            .toList());
  }
}
