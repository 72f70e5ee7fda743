package org.kehu.visit.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.contact.ContactMode;

/**
 * One contact of a follow-up (catalogue V-14): what was talked about, what the customer said, how
 * problems were solved.
 *
 * @param at when the contact was
 * @param by staff id of who made it
 * @param informed departments that are told of the result (V-15)
 * @param nextDueOn when the next contact is due, if there is one
 */
public record FollowUpRecord(
    Instant at,
    String by,
    ContactMode mode,
    String content,
    @Nullable String feedback,
    @Nullable String solution,
    List<String> informed,
    @Nullable LocalDate nextDueOn) {

  public FollowUpRecord {
    informed = List.copyOf(informed);
  }
}
