package org.kehu.complaint.cooperation.command;

import java.time.Instant;
import java.util.List;
import org.kehu.complaint.cases.refusal.Bounds;

/**
 * Ask other departments for help with a case (P-57).
 *
 * @param caseId the case
 * @param matter what is needed, at most 2000 characters
 * @param departmentIds who is asked, one to ten
 * @param dueAt until when their opinions are awaited
 * @param solvedFirst whether the problem is solved already and the slip follows (P-52)
 */
public record AskCooperation(
    String caseId, String matter, List<String> departmentIds, Instant dueAt, boolean solvedFirst) {

  /** How many departments are asked at most. */
  public static final int MOST_PARTNERS = 10;

  /** Bounded. */
  public AskCooperation {
    departmentIds = departmentIds.stream().distinct().toList();
    Bounds.required("/matter", matter, 2000);
    Bounds.size("/departmentIds", departmentIds, 1, MOST_PARTNERS);
  }
}
