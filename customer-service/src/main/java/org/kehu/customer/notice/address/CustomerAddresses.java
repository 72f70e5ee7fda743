package org.kehu.customer.notice.address;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.kehu.customer.file.Customers;
import org.kehu.customer.file.PersonalData;
import org.kehu.customer.file.Profile;
import org.kehu.customer.notice.channel.Channel;
import org.springframework.stereotype.Component;

/** Customers, by what their files say. Only mobile numbers take short messages. */
@Component
class CustomerAddresses implements AddressSource {

  private final Customers customers;

  CustomerAddresses(Customers customers) {
    this.customers = customers;
  }

  @Override
  public RecipientKind kind() {
    return RecipientKind.CUSTOMER;
  }

  @Override
  public Optional<Addressee> find(String id) {
    return customers.find(id).map(customer -> addressee(customer.profile()));
  }

  private static Addressee addressee(Profile profile) {
    PersonalData personal = profile.personal();
    Map<Channel, String> addresses = new EnumMap<>(Channel.class);
    if (personal.email() != null) {
      addresses.put(Channel.EMAIL, personal.email());
    }
    Mobile.in(personal.phone()).ifPresent(number -> addresses.put(Channel.SMS, number));
    return new Addressee(profile.name(), addresses);
  }
}
