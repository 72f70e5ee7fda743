package org.kehu.kit.access.table;

import java.util.List;

/** A table that cannot be trusted: every fault with file, line and what would be right. */
public final class AccessTableException extends RuntimeException {

  private final List<String> faults;

  AccessTableException(List<String> faults) {
    super("The access table has faults:\n  " + String.join("\n  ", faults));
    this.faults = List.copyOf(faults);
  }

  /** One sentence a fault. */
  public List<String> faults() {
    return faults;
  }
}
