package org.kehu.visit.maintenance.events;

import java.time.Instant;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.visit.Topics;
import org.kehu.visit.maintenance.MaintenanceEvent;
import org.kehu.visit.maintenance.MaintenanceEvent.MaintenanceAccessChanged;
import org.kehu.visit.maintenance.MaintenanceEvent.MaintenanceChecked;
import org.kehu.visit.maintenance.MaintenanceEvent.MaintenanceCorrected;
import org.kehu.visit.maintenance.MaintenanceEvent.MaintenanceRecorded;
import org.kehu.visit.maintenance.MaintenanceRecord;
import org.springframework.stereotype.Component;

/** Tells that the relation with a customer was maintained, and how; the words stay here. */
@Component
class MaintenancePublisher implements EventPublisher<MaintenanceRecord, MaintenanceEvent> {

  record Recorded(
      String maintenanceId,
      String number,
      String customerId,
      String kind,
      String channel,
      Instant maintainedAt,
      String recordedById,
      String implementingDepartmentId,
      String responsibleDepartmentId) {}

  record About(String maintenanceId, String number, String customerId) {}

  record AccessChanged(
      String maintenanceId, String customerId, String departmentId, String level) {}

  @Override
  public OutgoingEvent publish(MaintenanceRecord record, MaintenanceEvent event) {
    return switch (event) {
      case MaintenanceRecorded() -> told(record, "maintenance-recorded", recorded(record));
      case MaintenanceCorrected() -> told(record, "maintenance-corrected", about(record));
      case MaintenanceChecked() -> told(record, "maintenance-checked", about(record));
      case MaintenanceAccessChanged() ->
          told(
              record,
              "maintenance-access-changed",
              new AccessChanged(
                  record.id(), record.customerId(), record.departmentId(), record.level().name()));
    };
  }

  private static OutgoingEvent told(MaintenanceRecord record, String event, Object data) {
    return new OutgoingEvent(
        Topics.EVENTS, "kehu.visit." + event + ".v1", data, record.customerId());
  }

  private static About about(MaintenanceRecord record) {
    return new About(record.id(), record.number(), record.customerId());
  }

  private static Recorded recorded(MaintenanceRecord record) {
    return new Recorded(
        record.id(),
        record.number(),
        record.customerId(),
        record.kind().name(),
        record.channel(),
        record.at(),
        record.recorderId(),
        record.implementingDepartmentId(),
        record.responsibleDepartmentId());
  }
}
