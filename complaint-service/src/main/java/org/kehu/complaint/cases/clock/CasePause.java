package org.kehu.complaint.cases.clock;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.calendar.BusinessCalendar;

/**
 * A time in which the solution is not our turn (暂停, field M16): the resolution clock stands still,
 * at most to the limit.
 *
 * @param reason why
 * @param note what is awaited, at most 1000 characters
 * @param limit business time after which it ends by itself
 * @param until when that is
 * @param stamp who paused and when
 * @param ended who went on and when; at the limit the system does
 */
public record CasePause(
    PauseReason reason,
    String note,
    Duration limit,
    Instant until,
    Stamp stamp,
    @Nullable Stamp ended) {

  /** One that begins. */
  static CasePause begun(
      PauseReason reason, String note, Duration limit, BusinessCalendar calendar, Stamp stamp) {
    Instant until = calendar.plus(stamp.at(), limit).at();
    return new CasePause(reason, note, limit, until, stamp, null);
  }

  CasePause reckoned(BusinessCalendar calendar) {
    Instant other = calendar.plus(stamp.at(), limit).at();
    return ended == null ? new CasePause(reason, note, limit, other, stamp, null) : this;
  }

  CasePause ended(Stamp by) {
    return new CasePause(reason, note, limit, until, stamp, by);
  }
}
