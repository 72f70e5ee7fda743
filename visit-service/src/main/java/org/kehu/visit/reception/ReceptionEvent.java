package org.kehu.visit.reception;

/** What happens to an entry of the register. */
public sealed interface ReceptionEvent {

  /** A customer came or called. */
  record ReceptionRegistered() implements ReceptionEvent {}

  /** Somebody receives. */
  record ReceptionAssigned() implements ReceptionEvent {}

  /** The receiver invited a colleague. */
  record ReceptionJoined(String staffId) implements ReceptionEvent {}

  /** The visitor was found among the customers. */
  record ReceptionIdentified() implements ReceptionEvent {}

  /** It is over. */
  record ReceptionEnded() implements ReceptionEvent {}

  /** A deal was credited. */
  record ReceptionDealCredited() implements ReceptionEvent {}

  /** The customer had been grabbed. */
  record ReceptionGrabbed() implements ReceptionEvent {}

  /** Others may see it now: the customer's department, level or scope changed. */
  record ReceptionAccessChanged() implements ReceptionEvent {}
}
