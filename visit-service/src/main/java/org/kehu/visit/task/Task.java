package org.kehu.visit.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Open work as it stands on the task topic, whichever service owns it.
 *
 * @param taskId id of the subject
 * @param kind {@code REVISIT}, {@code VISIT}, {@code FOLLOW_UP}, {@code COMPLAINT}, …; open
 * @param subject {@code <kind>/<id>}
 * @param number human number of the subject
 * @param assigneeId staff id; null while it waits in a queue
 * @param role the role that a queue is for; null for everybody of the department
 * @param departmentId whose queue it is
 * @param dueAt when it is due, if it is
 * @param level confidentiality level
 * @param link path of the subject
 */
public record Task(
    String taskId,
    String kind,
    String subject,
    String number,
    @Nullable String assigneeId,
    @Nullable String role,
    String departmentId,
    @Nullable Instant dueAt,
    String level,
    String link) {

  /** Names the schema of the records on the topic. */
  public static final String TYPE = "kehu.task.state.v1";
}
