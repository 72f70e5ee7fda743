package org.kehu.customer.secrecy;

/** What happens to a confidentiality agreement. */
public sealed interface SecrecyEvent {

  /** An employee signed it. */
  record SecrecySigned() implements SecrecyEvent {}

  /** It was ended, for another one or because the person left. */
  record SecrecyEnded() implements SecrecyEvent {}
}
