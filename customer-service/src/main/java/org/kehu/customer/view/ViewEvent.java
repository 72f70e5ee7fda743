package org.kehu.customer.view;

/** What happens to a view. */
public sealed interface ViewEvent {

  /** Somebody saved it. */
  record ViewSaved() implements ViewEvent {}

  /** Its name, filter or sharing changed. */
  record ViewChanged() implements ViewEvent {}

  /** Nobody uses it any more. */
  record ViewDeleted() implements ViewEvent {}

  /** A leader goes on with what a leaver kept. */
  record ViewTaken(String previousOwnerId) implements ViewEvent {}
}
