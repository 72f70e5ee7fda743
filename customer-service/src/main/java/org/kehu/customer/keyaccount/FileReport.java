package org.kehu.customer.keyaccount;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reports a contact (联系报告, C-114), with the information that went both ways (C-105).
 *
 * @param with whom of the account's people
 * @param given what they were told
 * @param received what they told us
 * @param problem that was found; null for none
 */
public record FileReport(
    Instant at,
    ContactChannel channel,
    String with,
    String about,
    @Nullable String given,
    @Nullable String received,
    @Nullable String problem) {

  public FileReport {
    if (given == null && received == null) {
      throw KeyAccountProblem.NOTHING_EXCHANGED.problem();
    }
  }

  /** Shows nothing of a person: it may stand in a log line by accident. */
  @Override
  public String toString() {
    return "FileReport[" + channel + " " + at + "]";
  }
}
