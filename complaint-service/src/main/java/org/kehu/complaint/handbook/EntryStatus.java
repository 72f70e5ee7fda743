package org.kehu.complaint.handbook;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The states of an entry, and the whole table of what leads from which to which (P-69). */
public enum EntryStatus {
  /** 草稿. */
  DRAFT,
  /** 待审. */
  SUBMITTED,
  /** 已批准. */
  APPROVED,
  /** 已废止. */
  RETIRED;

  private Map<EntryMove, EntryStatus> row() {
    return switch (this) {
      case DRAFT ->
          Map.of(
              EntryMove.REVISE,
              DRAFT,
              EntryMove.SUBMIT,
              SUBMITTED,
              EntryMove.RETIRE,
              RETIRED,
              EntryMove.USE,
              DRAFT);
      case SUBMITTED ->
          Map.of(EntryMove.APPROVE, APPROVED, EntryMove.REFUSE, DRAFT, EntryMove.USE, SUBMITTED);
      case APPROVED ->
          Map.of(EntryMove.REVISE, DRAFT, EntryMove.RETIRE, RETIRED, EntryMove.USE, APPROVED);
      case RETIRED -> Map.of();
    };
  }

  /** The moves that are legal in this state. */
  public Set<EntryMove> allowed() {
    Map<EntryMove, EntryStatus> sorted = new EnumMap<>(EntryMove.class);
    sorted.putAll(row());
    return Collections.unmodifiableSet(sorted.keySet());
  }

  /** The state that a move leads to; empty when it is not legal in this one. */
  public Optional<EntryStatus> after(EntryMove move) {
    return Optional.ofNullable(row().get(move));
  }
}
