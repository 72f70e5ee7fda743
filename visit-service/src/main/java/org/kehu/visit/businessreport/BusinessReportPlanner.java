package org.kehu.visit.businessreport;

import java.time.Instant;
import org.kehu.kit.schedule.DueWork;
import org.kehu.visit.calendar.CompanyCalendar;
import org.kehu.visit.calendar.Moment;
import org.springframework.stereotype.Component;

/** Lays the reports of the month that is over before the departments that owe them. */
@Component
class BusinessReportPlanner implements DueWork {

  private final BusinessReportDesk desk;
  private final CompanyCalendar calendar;

  BusinessReportPlanner(BusinessReportDesk desk, CompanyCalendar calendar) {
    this.desk = desk;
    this.calendar = calendar;
  }

  @Override
  public String name() {
    return "visit-business-reports";
  }

  @Override
  public int run(Instant now) {
    return desk.draftWhatIsOwed(new Moment(now, calendar.now().zone()));
  }
}
