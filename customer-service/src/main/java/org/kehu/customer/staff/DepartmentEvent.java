package org.kehu.customer.staff;

/** What happens to a department. */
public sealed interface DepartmentEvent {

  /** A department was listed or changed. */
  record DepartmentChanged() implements DepartmentEvent {}

  /** A department ended. */
  record DepartmentEnded() implements DepartmentEvent {}
}
