package org.kehu.customer.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task into which an agreement is divided, a row of the progress table (合作项目进度跟踪表, C-130, F-18).
 *
 * @param staffId who does it; null while its department has not said
 * @param progress oldest first, the last twenty
 */
public record WorkItem(
    String id,
    String title,
    String departmentId,
    @Nullable String staffId,
    LocalDate dueOn,
    List<Progress> progress) {

  private static final int KEPT = 20;

  public WorkItem {
    progress = progress == null ? List.of() : List.copyOf(progress);
  }

  WorkItem reported(Progress next) {
    List<Progress> all = new ArrayList<>(progress);
    all.add(next);
    List<Progress> kept = all.subList(Math.max(0, all.size() - KEPT), all.size());
    return new WorkItem(id, title, departmentId, staffId, dueOn, kept);
  }

  /** The last report; null before the first. */
  public @Nullable Progress latest() {
    return progress.isEmpty() ? null : progress.getLast();
  }

  /** 0 to 100. */
  public int percent() {
    Progress latest = latest();
    return latest == null ? 0 : latest.percent();
  }

  public boolean isDone() {
    return percent() == 100;
  }
}
