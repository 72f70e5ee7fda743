package org.kehu.customer.staff;

/** What happens to the directory. */
public sealed interface StaffEvent {

  /** A person was listed or changed. */
  record MemberChanged() implements StaffEvent {}

  /** A department was listed or changed. */
  record DepartmentChanged() implements StaffEvent {}
}
