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
 * @param power what somebody needs who does it for another by a letter of delegation; null when no
 *     letter lends it
 * @param powerOnlyWhileAway whether a letter lends that power only while its writer is away
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
    String link,
    @Nullable String power,
    @Nullable Boolean powerOnlyWhileAway) {

  /** Names the schema of the records on the topic. */
  public static final String TYPE = "kehu.task.state.v1";

  /** A task that no letter of delegation lends. */
  public Task(
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
    this(
        taskId,
        kind,
        subject,
        number,
        assigneeId,
        role,
        departmentId,
        dueAt,
        level,
        link,
        null,
        null);
  }
}
