package org.kehu.customer.agreement;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.ids.Ids;

/** Writes a coordination meeting down. */
public record HoldMeeting(
    LocalDate heldOn, String progress, @Nullable String problems, @Nullable String decisions) {

  Meeting made(String by, Instant at) {
    return new Meeting(Ids.next(), heldOn, progress, problems, decisions, at, by);
  }
}
