package org.kehu.customer.notice;

import org.jspecify.annotations.Nullable;
import org.kehu.customer.notice.channel.Channel;
import org.kehu.kit.crypto.PersonalKind;

/**
 * By which way a notice goes to which address.
 *
 * @param name what to call the recipient; null if it is not known
 */
record Route(Channel channel, String address, @Nullable String name) {

  /** The address so that somebody who knows it recognises it. */
  String masked() {
    return switch (channel) {
      case EMAIL -> PersonalKind.EMAIL.masked(address);
      case SMS -> PersonalKind.PHONE.masked(address);
      case WEBHOOK -> address;
    };
  }

  /** Shows nothing. */
  @Override
  public String toString() {
    return channel + " […]";
  }
}
