package org.kehu.customer.account;

/** What happens to an application for an account. */
public sealed interface AccountEvent {

  /** Somebody applied. */
  record AccountAppliedFor() implements AccountEvent {}

  /** The paper lies in one of the archives. */
  record PaperFiled(PaperFiling filing) implements AccountEvent {}

  /** The ERP has recorded and classified it. */
  record AccountRecorded() implements AccountEvent {}

  /** Finance does not do it. */
  record AccountRefused() implements AccountEvent {}

  /** One of the staff concerned is to be told what came of it. */
  record StaffInformed(String staffId) implements AccountEvent {}
}
