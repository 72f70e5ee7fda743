package org.kehu.customer.imports;

import java.util.List;

/** What became of one row. */
public sealed interface RowOutcome {

  /** It is a customer file now. */
  record Accepted() implements RowOutcome {}

  /** The customer has a file already; the reason names it, in Chinese. */
  record Duplicate(String reason) implements RowOutcome {}

  /** It cannot be kept; the reasons say why and what would be right, in Chinese. */
  record Rejected(List<String> reasons) implements RowOutcome {
    public Rejected {
      reasons = List.copyOf(reasons);
    }
  }
}
