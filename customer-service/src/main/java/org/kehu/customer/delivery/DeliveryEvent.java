package org.kehu.customer.delivery;

/** What happens to a delivery. */
public sealed interface DeliveryEvent {

  /** It was asked for. */
  record DeliveryRequested() implements DeliveryEvent {}

  /** A day was promised. */
  record DeliveryConfirmed() implements DeliveryEvent {}

  /** It comes later. */
  record DeliveryDelayed(boolean beyondControl) implements DeliveryEvent {}

  /** It arrived. */
  record DeliveryArrived(boolean late) implements DeliveryEvent {}

  /** The customer of a delay was looked after. */
  record AftercareHeld() implements DeliveryEvent {}

  /** The customer was told how it goes on. */
  record ProgressTold() implements DeliveryEvent {}
}
