package org.kehu.kit.approval.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.approval.Approval;
import org.kehu.kit.approval.Participant;
import org.kehu.kit.approval.Seat;
import org.kehu.kit.approval.Step;
import org.kehu.kit.outbox.StateRecord;

/** An approval as open work (待办): one task a seat whose turn it is, none for the others. */
final class SeatTasks {

  private static final String TOPIC = "kehu.task.state.v1";

  private final String service;

  SeatTasks(String service) {
    this.service = service;
  }

  List<StateRecord> of(Approval approval) {
    Set<Integer> open =
        approval.open().stream().map(Seat::number).collect(Collectors.toUnmodifiableSet());
    List<StateRecord> tasks = new ArrayList<>();
    for (Step step : approval.steps()) {
      for (Seat seat : step.seats()) {
        String id = approval.id() + "." + seat.number();
        tasks.add(
            open.contains(seat.number())
                ? new StateRecord(TOPIC, id, TOPIC, task(id, approval, seat), null)
                : StateRecord.tombstone(TOPIC, id, TOPIC));
      }
    }
    return tasks;
  }

  private Task task(String id, Approval approval, Seat seat) {
    Participant participant = seat.participant();
    return new Task(
        id,
        "APPROVAL",
        "approval/" + approval.id(),
        approval.number(),
        seat.assigneeId(),
        participant.role(),
        Objects.requireNonNullElse(participant.departmentId(), approval.departmentId()),
        approval.request().dueAt(),
        approval.level().name(),
        "/api/v1/approvals/" + service + "/" + approval.id(),
        approval.request().power().code(),
        approval.request().power().onlyWhileAway());
  }

  /**
   * Body of the records.
   *
   * @param power what somebody needs who acts for the assignee or the role by a letter
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Task(
      String taskId,
      String kind,
      String subject,
      String number,
      @Nullable String assigneeId,
      @Nullable String role,
      String departmentId,
      @Nullable Instant dueAt,
      String level,
      String link,
      String power,
      boolean powerOnlyWhileAway) {}
}
