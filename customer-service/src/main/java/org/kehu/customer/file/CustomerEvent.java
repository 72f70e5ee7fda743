package org.kehu.customer.file;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens to a customer file. */
public sealed interface CustomerEvent {

  /** A file was opened. */
  record CustomerRegistered() implements CustomerEvent {}

  /** Sections changed. */
  record CustomerChanged(Set<Section> sections) implements CustomerEvent {
    public CustomerChanged {
      sections = Set.copyOf(sections);
    }
  }

  /** The class changed; before is null at the first. */
  record CustomerGraded(@Nullable Grading before, Grading after) implements CustomerEvent {}

  /** Another person or department looks after the customer. */
  record OwnerChanged(@Nullable String previousOwnerId) implements CustomerEvent {}

  /** Another person keeps the file up to date. */
  record KeeperDesignated() implements CustomerEvent {}

  /** The customer has an account in finance, or has it otherwise than before. */
  record AccountKept() implements CustomerEvent {}

  /** The customer moved on in its life with us. */
  record StatusChanged(CustomerStatus previous) implements CustomerEvent {}

  /** The sales director confirmed the file. */
  record FileConfirmed() implements CustomerEvent {}

  /** Basic data changed after the file had been confirmed. */
  record ConfirmationLost(Set<Section> sections) implements CustomerEvent {
    public ConfirmationLost {
      sections = Set.copyOf(sections);
    }
  }

  /** The file was taken back as if it had never been opened. */
  record CustomerWithdrawn() implements CustomerEvent {}

  /** Another file took this one in (合并). */
  record CustomerMerged(String survivorId) implements CustomerEvent {}

  /** The file is one of its own again (撤销合并). */
  record CustomerUnmerged(String survivorId) implements CustomerEvent {}

  /** The archivist decided that a held file is a customer of its own. */
  record DuplicateDismissed(Set<String> customerIds) implements CustomerEvent {
    public DuplicateDismissed {
      customerIds = Set.copyOf(customerIds);
    }
  }

  /** Somebody was let in for a time (M4). */
  record FileGranted(FileGrant grant) implements CustomerEvent {}

  /** That was taken back. */
  record GrantRevoked(EndedGrant end) implements CustomerEvent {}

  /** Its time is over. */
  record GrantExpired(EndedGrant end) implements CustomerEvent {}
}
