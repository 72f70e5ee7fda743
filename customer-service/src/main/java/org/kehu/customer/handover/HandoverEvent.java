package org.kehu.customer.handover;

import java.time.LocalDate;
import java.util.List;

/** What happens to a handover. */
public sealed interface HandoverEvent {

  /** It is known that a person leaves. */
  record HandoverOpened() implements HandoverEvent {}

  /** It was said who takes over what; what was confirmed before is confirmed anew. */
  record SuccessorsChosen() implements HandoverEvent {}

  /** A department confirmed. */
  record HandoverConfirmed(Side side) implements HandoverEvent {}

  /** It is carried out from now on. */
  record HandoverBegun() implements HandoverEvent {}

  /**
   * Some customers change hands; what is open for them and the leaver goes along.
   *
   * @param contactBy until when the new person has been in touch
   */
  record CustomersHanded(List<HandedCustomer> customers, LocalDate contactBy)
      implements HandoverEvent {

    public CustomersHanded {
      customers = List.copyOf(customers);
    }
  }

  /** The leaver has left; what is open still goes to whoever takes the rest. */
  record HandoverCompleted() implements HandoverEvent {}

  /** The person stays. */
  record HandoverCancelled() implements HandoverEvent {}
}
