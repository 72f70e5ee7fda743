package org.kehu.complaint.cases.clock;

import java.time.Instant;
import org.kehu.kit.calendar.BusinessCalendar;

/** Where a case gets its targets and its calendar from; {@code deadline} answers. */
public interface Timetables {

  /** The targets by the policy in force at the time of receipt. */
  Timetable of(ServiceBasis basis, Instant receivedAt);

  /** The business calendar. */
  BusinessCalendar calendar();
}
