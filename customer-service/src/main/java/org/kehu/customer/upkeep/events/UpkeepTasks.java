package org.kehu.customer.upkeep.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.Topics;
import org.kehu.customer.upkeep.OpenUpdate;
import org.kehu.customer.upkeep.UpkeepItem;
import org.kehu.customer.upkeep.UpkeepSheet;
import org.kehu.kit.outbox.StateRecord;

/**
 * The open work on a file: each matter that is due is the designated person's, or a role's; its
 * review the reviewers'.
 */
final class UpkeepTasks {

  private final UpkeepSheet sheet;
  private final List<StateRecord> records = new ArrayList<>();

  private UpkeepTasks(UpkeepSheet sheet) {
    this.sheet = sheet;
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
      Instant dueAt,
      String level,
      String link) {}

  /** All of it, a tombstone for what is done. */
  static List<StateRecord> of(UpkeepSheet sheet) {
    UpkeepTasks tasks = new UpkeepTasks(sheet);
    sheet.items().stream().filter(UpkeepItem::asked).forEach(tasks::item);
    if (sheet.reviewing().asked()) {
      tasks.tell("REVIEW", sheet.reviewing().open());
    }
    return tasks.records;
  }

  private void item(UpkeepItem item) {
    tell(item.matter().name(), item.open());
  }

  private void tell(String what, @Nullable OpenUpdate open) {
    String id = sheet.id() + "-upkeep-" + what.toLowerCase(Locale.ROOT);
    records.add(
        open == null
            ? StateRecord.tombstone(Topics.TASKS, id, Topics.TASKS)
            : new StateRecord(Topics.TASKS, id, Topics.TASKS, task(id, what, open), sheet.id()));
  }

  private Task task(String id, String what, OpenUpdate open) {
    return new Task(
        id,
        "UPKEEP_" + what,
        sheet.subject(),
        sheet.number(),
        open.role() == null ? sheet.updaterId() : null,
        open.role(),
        sheet.departmentId(),
        open.until(),
        sheet.level().name(),
        "/api/v1/customers/" + sheet.id() + "/upkeep");
  }
}
