package org.kehu.visit.task;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * Open work of any service, as the task topic last told it.
 *
 * @param id the subject's id
 * @param queueKey department and role of the queue it waits in; null when somebody has it
 * @param queueRole the role it waits for; null when somebody has it or no role is named
 * @param dueSort when it is due; the far future for what has no due time, so that it comes last
 * @param levelRank rank of its level
 * @param lentKey whose work it is and the power that whoever does it for them by a letter needs;
 *     null when no letter lends it
 */
@Document("tasks")
public record OpenTask(
    @Id String id,
    String kind,
    String subject,
    String number,
    @Nullable String assigneeId,
    @Nullable String role,
    String departmentId,
    @Nullable String queueKey,
    @Nullable String queueRole,
    @Nullable Instant dueAt,
    Instant dueSort,
    @Field("level") int levelRank,
    String link,
    @Nullable String lentKey) {

  /** Stands for a due time that is not there. */
  static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  private static final String ANY_ROLE = "*";

  /** As the topic told it. */
  public static OpenTask of(Task task) {
    return new OpenTask(
        task.taskId(),
        task.kind(),
        task.subject(),
        task.number(),
        task.assigneeId(),
        task.role(),
        task.departmentId(),
        task.assigneeId() == null ? queueKey(task.departmentId(), task.role()) : null,
        task.assigneeId() == null ? task.role() : null,
        task.dueAt(),
        task.dueAt() == null ? NEVER : task.dueAt(),
        Level.valueOf(task.level()).rank(),
        task.link(),
        LentKeys.of(task));
  }

  /** The queues of a department that somebody with these roles serves. */
  static Set<String> queueKeys(String departmentId, Set<String> roles) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(queueKey(departmentId, null));
    roles.forEach(role -> keys.add(queueKey(departmentId, role)));
    return keys;
  }

  private static String queueKey(String departmentId, @Nullable String role) {
    return departmentId + "|" + (role == null ? ANY_ROLE : role);
  }

  /** Confidentiality level. */
  public Level level() {
    return Level.ofRank(levelRank);
  }
}
