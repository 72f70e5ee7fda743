package org.kehu.customer.consent;

/** What happens to a customer's consents. */
public sealed interface ConsentEvent {

  /** The customer said something new about a purpose. */
  record ConsentChanged(Consent consent) implements ConsentEvent {}
}
