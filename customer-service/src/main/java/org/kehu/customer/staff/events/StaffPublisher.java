package org.kehu.customer.staff.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.Topics;
import org.kehu.customer.staff.StaffEvent;
import org.kehu.customer.staff.StaffMember;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/** Tells every service who works where: rights are judged by it. */
@Component
class StaffPublisher implements EventPublisher<StaffMember, StaffEvent> {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Changed(String staffId, String departmentId, boolean active) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record State(
      String staffId,
      String userName,
      String name,
      String departmentId,
      Set<String> departments,
      boolean leader,
      Set<String> deputyOf,
      boolean active,
      @Nullable Instant absentFrom,
      @Nullable Instant absentUntil) {}

  @Override
  public OutgoingEvent publish(StaffMember member, StaffEvent event) {
    Changed body = new Changed(member.id(), member.departmentId(), member.isActive());
    return new OutgoingEvent(Topics.CUSTOMER, "kehu.customer.staff-changed.v1", body, null);
  }

  @Override
  public List<StateRecord> states(StaffMember member) {
    var standing = member.standing();
    State state =
        new State(
            member.id(),
            member.userName(),
            member.name(),
            member.departmentId(),
            standing.departments(),
            standing.leader(),
            standing.deputyOf(),
            member.isActive(),
            member.absentFrom(),
            member.absentUntil());
    return List.of(
        new StateRecord(Topics.STAFF_STATE, member.id(), Topics.STAFF_STATE, state, null));
  }
}
