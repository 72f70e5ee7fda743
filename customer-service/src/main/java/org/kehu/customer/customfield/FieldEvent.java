package org.kehu.customer.customfield;

/** What happens to a custom field. */
public sealed interface FieldEvent {

  /** It is in the catalogue. */
  record FieldDefined() implements FieldEvent {}

  /** Names, choices, holders or level changed. */
  record FieldChanged() implements FieldEvent {}

  /** No file gets a value any more. */
  record FieldRetired() implements FieldEvent {}
}
