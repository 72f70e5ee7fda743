package org.kehu.customer.notice.address;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.notice.channel.Channel;

/**
 * Somebody whom notices reach.
 *
 * @param name null if it is not known
 */
public record Addressee(@Nullable String name, Map<Channel, String> addresses) {

  public Addressee {
    addresses = Map.copyOf(addresses);
  }

  /** Where a channel reaches them, if it does. */
  public Optional<String> by(Channel channel) {
    return Optional.ofNullable(addresses.get(channel));
  }

  /** Shows nothing. */
  @Override
  public String toString() {
    return "Addressee[…]";
  }
}
