package org.kehu.visit.shift;

/** What happens to a shift table. */
public sealed interface ShiftEvent {

  /** It was drafted. */
  record ShiftTableDrafted() implements ShiftEvent {}

  /** Its duties are others now. */
  record ShiftTableChanged() implements ShiftEvent {}

  /** It holds, and its people see it. */
  record ShiftTablePublished() implements ShiftEvent {}

  /** Somebody works for somebody else. */
  record DutyTakenOver(Duty former, String staffId) implements ShiftEvent {}
}
