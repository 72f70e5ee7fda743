package org.kehu.customer.notice.address;

import java.util.Optional;
import org.kehu.customer.file.Customers;
import org.kehu.customer.file.PersonalData;
import org.springframework.stereotype.Component;

/**
 * Contact persons of enterprises, by what the files of these say: the address is the file's, the
 * name their own.
 */
@Component
class ContactAddresses implements AddressSource {

  private final Customers customers;

  ContactAddresses(Customers customers) {
    this.customers = customers;
  }

  @Override
  public RecipientKind kind() {
    return RecipientKind.CONTACT;
  }

  @Override
  public Optional<Addressee> find(String id) {
    return customers.find(id).flatMap(customer -> contact(customer.profile().personal()));
  }

  private static Optional<Addressee> contact(PersonalData personal) {
    return Optional.ofNullable(personal.contactPerson())
        .map(name -> new Addressee(name, FileAddresses.of(personal)));
  }
}
