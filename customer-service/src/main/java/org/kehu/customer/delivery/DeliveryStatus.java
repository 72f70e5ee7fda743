package org.kehu.customer.delivery;

import java.util.EnumSet;
import java.util.Set;

/** How far a delivery has come, with all moves that are allowed. */
public enum DeliveryStatus {
  /** 待确认. */
  REQUESTED,
  /** 已确认. */
  CONFIRMED,
  /** 已延期. */
  DELAYED,
  /** 待后续关怀: it arrived after a delay beyond control. */
  AFTERCARE,
  /** 已完成. */
  DONE;

  /** What can be done with it in this state. */
  public Set<DeliveryMove> allowed() {
    return switch (this) {
      case REQUESTED -> EnumSet.of(DeliveryMove.CONFIRM, DeliveryMove.TELL);
      case CONFIRMED, DELAYED ->
          EnumSet.of(DeliveryMove.DELAY, DeliveryMove.DELIVER, DeliveryMove.TELL);
      case AFTERCARE -> EnumSet.of(DeliveryMove.AFTERCARE, DeliveryMove.TELL);
      case DONE -> EnumSet.noneOf(DeliveryMove.class);
    };
  }
}
