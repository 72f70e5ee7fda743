package org.kehu.visit.customerreport.events;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.IncomingEvent;
import org.kehu.visit.Topics;
import org.kehu.visit.customerreport.Announcement.Outcome;
import org.kehu.visit.customerreport.CustomerReportDesk;
import org.springframework.stereotype.Component;

/** Keeps what became of the notices by which customers are told of reports (catalogue V-41). */
@Component
class AnnouncementOutcome implements Effect {

  private static final String ABOUT = "customer-report/";

  private final CustomerReportDesk desk;

  AnnouncementOutcome(CustomerReportDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "visit-report-announcement";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.CUSTOMER_EVENTS);
  }

  @Override
  public Set<String> types() {
    return Set.of("kehu.customer.notice-sent.v1", "kehu.customer.notice-refused.v1");
  }

  @Override
  public void apply(IncomingEvent event) {
    NoticeEnd end = event.as(NoticeEnd.class);
    if (end.about().startsWith(ABOUT)) {
      desk.noticeEnded(
          end.about().substring(ABOUT.length()),
          end.reason() == null ? Outcome.SENT : Outcome.REFUSED,
          end.reason());
    }
  }

  record NoticeEnd(String about, @Nullable String reason) {}
}
