package org.kehu.visit.inbound;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Guests of a customer are announced (catalogue V-42). */
public record AnnounceInbound(
    String customerId, @Nullable String topic, List<Guest> guests, Arrangement arrangement) {

  public AnnounceInbound {
    guests = List.copyOf(guests);
  }
}
