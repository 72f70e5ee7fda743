package org.kehu.visit.care;

/** What happens to a day of care. */
public sealed interface CareDayEvent {

  /** It was noted. */
  record CareDayNoted() implements CareDayEvent {}

  /** Its date was corrected. */
  record CareDayCorrected() implements CareDayEvent {}

  /** It is kept no more. */
  record CareDayEnded() implements CareDayEvent {}

  /** Others may see it now: the customer's department, level or scope changed. */
  record CareDayAccessChanged() implements CareDayEvent {}
}
