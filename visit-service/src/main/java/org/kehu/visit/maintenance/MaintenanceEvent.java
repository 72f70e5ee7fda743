package org.kehu.visit.maintenance;

/** What happens to a record of maintenance. */
public sealed interface MaintenanceEvent {

  /** It was put on record. */
  record MaintenanceRecorded() implements MaintenanceEvent {}

  /** Its words were corrected. */
  record MaintenanceCorrected() implements MaintenanceEvent {}

  /** The responsible department checked it. */
  record MaintenanceChecked() implements MaintenanceEvent {}

  /** Who may see it changed with the customer. */
  record MaintenanceAccessChanged() implements MaintenanceEvent {}
}
