package org.kehu.complaint.suspicion.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;

/** The bodies of events of suspicions: nobody is named; each has its schema. */
final class SuspicionFacts {

  private SuspicionFacts() {}

  record Moved(String suspicionId, String number, String rule, String kind, String status) {}

  @JsonInclude(Include.NON_NULL)
  record Task(
      String taskId,
      String kind,
      String subject,
      String number,
      @Nullable String assigneeId,
      @Nullable String role,
      String departmentId,
      String level,
      String link) {}
}
