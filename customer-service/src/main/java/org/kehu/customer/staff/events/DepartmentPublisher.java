package org.kehu.customer.staff.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.Topics;
import org.kehu.customer.staff.Department;
import org.kehu.customer.staff.DepartmentEntry;
import org.kehu.customer.staff.DepartmentEvent;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.springframework.stereotype.Component;

/** Tells that a department changed or ended; its people's states carry the rest. */
@Component
class DepartmentPublisher implements EventPublisher<Department, DepartmentEvent> {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Changed(String departmentId, @Nullable String parentId, @Nullable String leaderId) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Ended(String departmentId, @Nullable String parentId) {}

  @Override
  public OutgoingEvent publish(Department department, DepartmentEvent event) {
    DepartmentEntry entry = department.entry();
    return switch (event) {
      case DepartmentEvent.DepartmentChanged changed ->
          told("changed", new Changed(entry.id(), entry.parentId(), entry.leaderId()));
      case DepartmentEvent.DepartmentEnded ended ->
          told("ended", new Ended(entry.id(), entry.parentId()));
    };
  }

  private static OutgoingEvent told(String what, Object body) {
    String type = "kehu.customer.department-" + what + ".v1";
    return new OutgoingEvent(Topics.CUSTOMER, type, body, null);
  }
}
