package org.kehu.customer.notice.address;

import java.util.EnumMap;
import java.util.Map;
import org.kehu.customer.file.PersonalData;
import org.kehu.customer.notice.channel.Channel;

/** Where a customer's file says that it is reached. Only mobile numbers take short messages. */
final class FileAddresses {

  private FileAddresses() {}

  static Map<Channel, String> of(PersonalData personal) {
    Map<Channel, String> addresses = new EnumMap<>(Channel.class);
    if (personal.email() != null) {
      addresses.put(Channel.EMAIL, personal.email());
    }
    Mobile.in(personal.phone()).ifPresent(number -> addresses.put(Channel.SMS, number));
    return addresses;
  }
}
