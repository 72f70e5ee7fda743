package org.kehu.customer.loan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A volume came back (C-77).
 *
 * @param missing codes of the items that did not
 * @param late whether after the time
 */
public record Return(
    Condition condition,
    @Nullable String note,
    List<String> missing,
    boolean late,
    Instant at,
    String by) {

  /** In which state. */
  public enum Condition {
    /** 完好. */
    INTACT,
    /** 损污、拆卸. */
    DAMAGED,
    /** 涂改. */
    ALTERED,
    /** 缺失. */
    INCOMPLETE
  }

  public Return {
    missing = List.copyOf(missing);
  }

  /** Whether the borrower is liable for it. */
  public boolean isLiable() {
    return condition != Condition.INTACT;
  }
}
