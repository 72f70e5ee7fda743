package org.kehu.complaint.deadline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.CaseTimes;
import org.kehu.complaint.cases.Cases;
import org.kehu.kit.calendar.BusinessCalendar;
import org.kehu.kit.calendar.BusinessCalendars;
import org.kehu.kit.schedule.DueWork;
import org.kehu.kit.schedule.Sweep;
import org.springframework.stereotype.Component;

/**
 * Makes the clocks that run due by the calendar as it is now known, when a version was promulgated
 * or withdrawn: a few cases at a time, the open ones only. Each case says on which edition its
 * marks were reckoned and an index finds those on another, so a stop in the middle loses nothing
 * and what an instance wrote while it still knew the former edition is found too (P-30, M15).
 */
@Component
class CalendarChange implements DueWork {

  private static final int AT_ONCE = 100;

  private final Cases cases;
  private final CaseTimes times;
  private final BusinessCalendars calendars;
  private final Counter failures;

  CalendarChange(Cases cases, CaseTimes times, BusinessCalendars calendars, MeterRegistry meters) {
    this.cases = cases;
    this.times = times;
    this.calendars = calendars;
    this.failures = meters.counter("kehu.complaint.deadline.watch.failures");
  }

  @Override
  public String name() {
    return "calendar-change";
  }

  @Override
  public int run(Instant now) {
    if (cases.reckonedOtherwise(calendars.company().edition(), 1).isEmpty()) {
      return 0;
    }
    // An instance that does not know the newest version yet must not turn the work of others back.
    BusinessCalendar calendar = calendars.newest();
    List<CaseId> found = cases.reckonedOtherwise(calendar.edition(), AT_ONCE);
    return new Sweep(failures::increment)
        .each(found, CaseId::value, id -> times.reckon(id, calendar))
        .done();
  }
}
