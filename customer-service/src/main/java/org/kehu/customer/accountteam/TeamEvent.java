package org.kehu.customer.accountteam;

/** What happens to a member of the team. */
public sealed interface TeamEvent {

  /** Somebody took a role. */
  record MemberAppointed() implements TeamEvent {}

  /** Somebody reports to another, or works in another region. */
  record MemberMoved() implements TeamEvent {}

  /** A duty was done. */
  record DutyDone(String code) implements TeamEvent {}

  /** Somebody gave the role up. */
  record MemberLeft() implements TeamEvent {}
}
