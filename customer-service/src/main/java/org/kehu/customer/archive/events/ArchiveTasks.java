package org.kehu.customer.archive.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.Topics;
import org.kehu.customer.archive.ArchiveStatus;
import org.kehu.customer.archive.ArchiveVolume;
import org.kehu.kit.outbox.StateRecord;

/**
 * The open work of a volume: its department must hand it in, the archivist count it, the superior
 * see to what is missing.
 */
final class ArchiveTasks {

  private final ArchiveVolume volume;
  private final List<StateRecord> records = new ArrayList<>();

  private ArchiveTasks(ArchiveVolume volume) {
    this.volume = volume;
  }

  /** Open work, as every service tells it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Task(
      String taskId,
      String kind,
      String subject,
      String number,
      @Nullable String role,
      String departmentId,
      @Nullable Instant dueAt,
      String level,
      String link) {}

  /** All of it, a tombstone for what is done. */
  static List<StateRecord> of(ArchiveVolume volume) {
    ArchiveTasks tasks = new ArchiveTasks(volume);
    ArchiveStatus status = volume.status();
    boolean awaited = status == ArchiveStatus.AGREED || status == ArchiveStatus.RETURNED;
    String from = volume.intake().departmentId();
    tasks.tell("HAND_IN", awaited, null, from, volume.intake().dueAt());
    boolean came = volume.lastHandIn().isPresent();
    if (came) {
      boolean uncounted = status == ArchiveStatus.HANDED_IN;
      tasks.tell("COUNT", uncounted, "archivist", volume.departmentId(), null);
    }
    if (volume.superior() != null) {
      boolean missing = volume.missingSince() != null;
      tasks.tell("MISSING", missing, volume.superior(), volume.departmentId(), null);
    }
    return tasks.records;
  }

  private void tell(
      String kind,
      boolean open,
      @Nullable String role,
      String departmentId,
      @Nullable Instant dueAt) {
    String id = volume.id() + "-" + kind.toLowerCase(Locale.ROOT).replace('_', '-');
    records.add(
        open
            ? new StateRecord(
                Topics.TASKS,
                id,
                Topics.TASKS,
                task(id, kind, role, departmentId, dueAt),
                volume.customerId())
            : StateRecord.tombstone(Topics.TASKS, id, Topics.TASKS));
  }

  private Task task(
      String id, String kind, @Nullable String role, String departmentId, @Nullable Instant dueAt) {
    return new Task(
        id,
        "ARCHIVE_" + kind,
        volume.subject(),
        volume.number(),
        role,
        departmentId,
        dueAt,
        volume.level().name(),
        "/api/v1/customers/" + volume.customerId() + "/archives/" + volume.id());
  }
}
