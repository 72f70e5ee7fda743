package org.kehu.customer.agreement.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.Topics;
import org.kehu.customer.agreement.Agreement;
import org.kehu.customer.agreement.Mark;
import org.kehu.customer.agreement.SignedVersion;
import org.kehu.customer.agreement.WorkItem;
import org.kehu.kit.outbox.StateRecord;

/**
 * The open work of an agreement: its filing is the archivist's from the signing on, each piece of
 * work its department's or person's, the next meeting and the renewal the keeper's once they are
 * due.
 */
final class AgreementTasks {

  private static final LocalTime EVENING = LocalTime.of(18, 0);

  private final Agreement one;
  private final ZoneId zone;
  private final List<StateRecord> records = new ArrayList<>();

  private AgreementTasks(Agreement one, ZoneId zone) {
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
      @Nullable String assigneeId,
      @Nullable String role,
      String departmentId,
      @Nullable Instant dueAt,
      String level,
      String link) {}

  /**
   * All of it, a tombstone for what is done.
   *
   * @param zone where due days end
   */
  static List<StateRecord> of(Agreement agreement, ZoneId zone) {
    AgreementTasks tasks = new AgreementTasks(agreement, zone);
    tasks.filing();
    tasks.keepers("MEETING", Mark.What.MEETING);
    tasks.keepers("RENEWAL", Mark.What.RENEWAL);
    agreement.execution().work().forEach(tasks::work);
    return tasks.records;
  }

  private void filing() {
    Optional<Instant> until =
        one.versions().stream()
            .filter(version -> version.filing() == null)
            .map(SignedVersion::fileBy)
            .findFirst();
    if (!one.versions().isEmpty()) {
      String id = one.id() + "-filing";
      tell(id, until.map(due -> task(id, "FILING", null, "archivist", one.departmentId(), due)));
    }
  }

  private void keepers(String kind, Mark.What what) {
    if (!one.versions().isEmpty()) {
      String id = one.id() + "-" + kind.toLowerCase(Locale.ROOT);
      boolean due = one.status().isInForce() && one.reminders().toldOf(what);
      tell(
          id,
          due
              ? Optional.of(task(id, kind, one.keeperId(), null, one.departmentId(), null))
              : Optional.empty());
    }
  }

  private void work(WorkItem item) {
    Instant due = item.dueOn().atTime(EVENING).atZone(zone).toInstant();
    boolean open = one.status().isInForce() && !item.isDone();
    tell(
        item.id(),
        open
            ? Optional.of(task(item.id(), "WORK", item.staffId(), null, item.departmentId(), due))
            : Optional.empty());
  }

  private Task task(
      String id,
      String kind,
      @Nullable String assigneeId,
      @Nullable String role,
      String departmentId,
      @Nullable Instant due) {
    return new Task(
        id,
        "AGREEMENT_" + kind,
        one.subject(),
        one.number(),
        assigneeId,
        role,
        departmentId,
        due,
        one.level().name(),
        "/api/v1/customers/" + one.customerId() + "/agreements/" + one.id());
  }

  private void tell(String id, Optional<Task> task) {
    records.add(
        task.map(open -> new StateRecord(Topics.TASKS, id, Topics.TASKS, open, one.customerId()))
            .orElseGet(() -> StateRecord.tombstone(Topics.TASKS, id, Topics.TASKS)));
  }
}
