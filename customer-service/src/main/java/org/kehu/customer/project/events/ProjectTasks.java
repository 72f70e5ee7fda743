package org.kehu.customer.project.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.Topics;
import org.kehu.customer.project.Formality;
import org.kehu.customer.project.ServiceProject;
import org.kehu.customer.project.WorkItem;
import org.kehu.kit.outbox.StateRecord;

/**
 * The open work of a service project: each piece of work and each formality is its responsible
 * person's, the revisit and what is off the leader's.
 */
final class ProjectTasks {

  private final ServiceProject one;
  private final ZoneId zone;
  private final List<StateRecord> records = new ArrayList<>();

  private ProjectTasks(ServiceProject one, ZoneId zone) {
    this.one = one;
    this.zone = zone;
  }

  /** Open work, as every service tells it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Task(
      String taskId,
      String kind,
      String subject,
      String number,
      String assigneeId,
      String departmentId,
      @Nullable String dueAt,
      String level,
      String link) {}

  /** All of it, a tombstone for what is done. */
  static List<StateRecord> of(ServiceProject project, ZoneId zone) {
    ProjectTasks tasks = new ProjectTasks(project, zone);
    boolean live = !project.status().isOver();
    for (WorkItem item : project.works().all()) {
      String kind = "PROJECT_" + item.kind().name();
      tasks.tell(item.id(), kind, live && item.isOpen(), item.responsibleId(), item.dueOn());
    }
    for (Formality formality : project.formalities().all()) {
      tasks.tell(
          formality.id(),
          "PROJECT_FORMALITY",
          live && formality.isOpen(),
          formality.responsibleId(),
          formality.dueOn());
    }
    tasks.tellLeader(project.care().revisitDueOn());
    return tasks.records;
  }

  private void tellLeader(@Nullable LocalDate revisitOn) {
    String leader = one.leaderId();
    String revisit = one.id() + "-revisit";
    tell(revisit, "PROJECT_REVISIT", revisitOn != null, leader, revisitOn);
    tell(one.id() + "-control", "PROJECT_CONTROL", !one.flags().isEmpty(), leader, null);
  }

  private void tell(
      String id, String kind, boolean open, String assigneeId, @Nullable LocalDate due) {
    records.add(
        open
            ? new StateRecord(
                Topics.TASKS, id, Topics.TASKS, task(id, kind, assigneeId, due), one.customerId())
            : StateRecord.tombstone(Topics.TASKS, id, Topics.TASKS));
  }

  private Task task(String id, String kind, String assigneeId, @Nullable LocalDate due) {
    return new Task(
        id,
        kind,
        one.subject(),
        one.number(),
        assigneeId,
        one.departmentId(),
        due == null ? null : due.plusDays(1).atStartOfDay(zone).toInstant().toString(),
        one.level().name(),
        "/api/v1/customers/projects/" + one.id());
  }
}
