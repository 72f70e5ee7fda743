package org.kehu.customer.project;

import java.util.List;
import java.util.Set;

/** Which events of a complaint end its handling, and which begin it again. */
public final class CaseEnding {

  /** After these nothing is to be done. */
  public static final Set<String> ENDED =
      Set.of(
          "kehu.complaint.case-closed.v1",
          "kehu.complaint.case-withdrawn.v1",
          "kehu.complaint.case-absorbed.v1");

  /** After this something is. */
  public static final String REOPENED = "kehu.complaint.case-reopened.v1";

  private CaseEnding() {}

  /** Whether it is over, by what was told of it, newest first. */
  static boolean isOver(List<String> types) {
    return types.stream()
        .filter(type -> ENDED.contains(type) || type.equals(REOPENED))
        .findFirst()
        .filter(ENDED::contains)
        .isPresent();
  }
}
