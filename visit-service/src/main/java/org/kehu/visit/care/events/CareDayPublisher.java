package org.kehu.visit.care.events;

import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.visit.Topics;
import org.kehu.visit.care.CareDay;
import org.kehu.visit.care.CareDayEvent;
import org.kehu.visit.care.CareDayEvent.CareDayAccessChanged;
import org.kehu.visit.care.CareDayEvent.CareDayCorrected;
import org.kehu.visit.care.CareDayEvent.CareDayEnded;
import org.kehu.visit.care.CareDayEvent.CareDayNoted;
import org.springframework.stereotype.Component;

/** Tells that a customer has a day of care; the date is personal and stays here. */
@Component
class CareDayPublisher implements EventPublisher<CareDay, CareDayEvent> {

  record About(String careDayId, String customerId, String kind) {}

  record AccessChanged(String careDayId, String customerId, String departmentId, String level) {}

  @Override
  public OutgoingEvent publish(CareDay day, CareDayEvent event) {
    About about = new About(day.id(), day.customerId(), day.kind().name());
    return switch (event) {
      case CareDayNoted() -> told(day, "care-day-noted", about);
      case CareDayCorrected() -> told(day, "care-day-corrected", about);
      case CareDayEnded() -> told(day, "care-day-ended", about);
      case CareDayAccessChanged() ->
          told(
              day,
              "care-day-access-changed",
              new AccessChanged(
                  day.id(), day.customerId(), day.departmentId(), day.level().name()));
    };
  }

  private static OutgoingEvent told(CareDay day, String event, Object data) {
    return new OutgoingEvent(Topics.EVENTS, "kehu.visit." + event + ".v1", data, day.customerId());
  }
}
