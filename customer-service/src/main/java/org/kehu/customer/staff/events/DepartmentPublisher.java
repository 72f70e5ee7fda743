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

/** Tells that a department changed; its people's states carry the rest. */
@Component
class DepartmentPublisher implements EventPublisher<Department, DepartmentEvent> {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Changed(String departmentId, @Nullable String parentId, @Nullable String leaderId) {}

  @Override
  public OutgoingEvent publish(Department department, DepartmentEvent event) {
    DepartmentEntry entry = department.entry();
    Changed body = new Changed(entry.id(), entry.parentId(), entry.leaderId());
    return new OutgoingEvent(Topics.CUSTOMER, "kehu.customer.department-changed.v1", body, null);
  }
}
