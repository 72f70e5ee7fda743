package org.kehu.customer.file;

import java.time.Instant;
import java.util.Set;
import org.kehu.kit.access.Tokens;

/**
 * Somebody, or everybody of a department, may read a file until an instant, or change it too (授权,
 * M4). It is over at that very instant.
 *
 * @param holder {@link Tokens#own} of a person or {@link Tokens#department}
 * @param writing whether to change it, too
 * @param reason why, in the words of who let them in
 */
public record FileGrant(
    String id,
    String holder,
    boolean writing,
    Instant until,
    String reason,
    String by,
    Instant at) {

  /** Whether it holds at an instant. */
  public boolean holdsAt(Instant now) {
    return until.isAfter(now);
  }

  boolean isFor(Set<String> holders, boolean toWrite, Instant now) {
    return holdsAt(now) && holders.contains(holder) && (writing || !toWrite);
  }

  boolean saysTheSameAs(FileGrant other) {
    return holder.equals(other.holder)
        && writing == other.writing
        && until.equals(other.until)
        && reason.equals(other.reason);
  }
}
