package org.kehu.customer.credit;

import org.jspecify.annotations.Nullable;

/** What happens to a customer's credit. */
public sealed interface CreditEvent {

  /** The grade was decided. */
  record CreditAssessed(@Nullable Assessment before, Assessment now) implements CreditEvent {}

  /** A credit problem was written down. */
  record TroubleNoted(Trouble trouble) implements CreditEvent {}
}
