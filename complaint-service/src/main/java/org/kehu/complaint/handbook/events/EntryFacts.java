package org.kehu.complaint.handbook.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;

/** The bodies of events of the handbook: ids, codes and numbers; each has its schema. */
final class EntryFacts {

  private EntryFacts() {}

  @JsonInclude(Include.NON_NULL)
  record Entry(
      String entryId,
      String number,
      String kind,
      int edition,
      String departmentId,
      @Nullable String product) {}

  record Used(String entryId, String number, String caseId, boolean helpful) {}

  record Task(
      String taskId,
      String kind,
      String subject,
      String number,
      String role,
      String departmentId,
      String level,
      String link) {}
}
