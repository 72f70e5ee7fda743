package org.kehu.customer.notice.address;

import java.util.Optional;
import org.kehu.customer.file.Customers;
import org.kehu.customer.file.Profile;
import org.springframework.stereotype.Component;

/** Customers, by what their files say. */
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
    return new Addressee(profile.name(), FileAddresses.of(profile.personal()));
  }
}
