package org.kehu.customer.archive;

import java.util.List;

/**
 * An item of a volume (资料明细).
 *
 * @param code of the checklist
 * @param name as the checklist called it when the item came
 * @param quantity sheets or pieces
 * @param fileIds of what is kept electronically
 */
public record Item(
    String code, String name, Form form, int quantity, List<String> fileIds, State state) {

  /** Whether it is where it should be. */
  public enum State {
    PRESENT,
    /** 缺失: not found at a verification, or lost on loan (C-62, C-78). */
    MISSING
  }

  public Item {
    fileIds = fileIds == null ? List.of() : List.copyOf(fileIds);
  }

  boolean isMissing() {
    return state == State.MISSING;
  }

  Item in(State next) {
    return new Item(code, name, form, quantity, fileIds, next);
  }
}
