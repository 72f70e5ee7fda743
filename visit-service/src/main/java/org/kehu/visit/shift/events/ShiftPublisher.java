package org.kehu.visit.shift.events;

import java.time.LocalDate;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.visit.Topics;
import org.kehu.visit.shift.Duty;
import org.kehu.visit.shift.ShiftEvent;
import org.kehu.visit.shift.ShiftEvent.DutyTakenOver;
import org.kehu.visit.shift.ShiftEvent.ShiftTableChanged;
import org.kehu.visit.shift.ShiftEvent.ShiftTableDrafted;
import org.kehu.visit.shift.ShiftEvent.ShiftTablePublished;
import org.kehu.visit.shift.ShiftTable;
import org.springframework.stereotype.Component;

/** Tells others of shift tables. */
@Component
class ShiftPublisher implements EventPublisher<ShiftTable, ShiftEvent> {

  record About(String shiftTableId, String departmentId, String week, int duties) {}

  record TakenOver(
      String shiftTableId,
      String departmentId,
      String week,
      LocalDate day,
      String shift,
      String fromStaffId,
      String toStaffId) {}

  @Override
  public OutgoingEvent publish(ShiftTable table, ShiftEvent event) {
    return switch (event) {
      case ShiftTableDrafted() -> told("shift-table-drafted", about(table));
      case ShiftTableChanged() -> told("shift-table-changed", about(table));
      case ShiftTablePublished() -> told("shift-table-published", about(table));
      case DutyTakenOver(Duty former, String staffId) ->
          told(
              "shift-taken-over",
              new TakenOver(
                  table.id(),
                  table.departmentId(),
                  table.week().code(),
                  former.day(),
                  former.shift(),
                  former.staffId(),
                  staffId));
    };
  }

  private static About about(ShiftTable table) {
    return new About(table.id(), table.departmentId(), table.week().code(), table.duties().size());
  }

  private static OutgoingEvent told(String event, Object data) {
    return new OutgoingEvent(Topics.EVENTS, "kehu.visit." + event + ".v1", data, null);
  }
}
