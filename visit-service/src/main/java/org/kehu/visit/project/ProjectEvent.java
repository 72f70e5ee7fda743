package org.kehu.visit.project;

/** What happens to a customer's project. */
public sealed interface ProjectEvent {

  /** It was entered. */
  record ProjectOpened() implements ProjectEvent {}

  /** Its name, notes or who revisits for it changed. */
  record ProjectChanged() implements ProjectEvent {}

  /** It was delivered to the customer. */
  record ProjectDelivered() implements ProjectEvent {}

  /** It is revisited no more. */
  record ProjectClosed() implements ProjectEvent {}

  /** Others may see it now: the customer's department, level or scope changed. */
  record ProjectAccessChanged() implements ProjectEvent {}
}
