package org.kehu.visit.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.contact.ContactMode;

/**
 * A contact was made (catalogue V-14, V-15).
 *
 * @param at null for now
 * @param mode null for the follow-up's own
 */
public record RecordContact(
    @Nullable Instant at,
    @Nullable ContactMode mode,
    String content,
    @Nullable String feedback,
    @Nullable String solution,
    List<String> informed,
    @Nullable LocalDate nextDueOn) {

  public RecordContact {
    informed = List.copyOf(informed);
  }
}
