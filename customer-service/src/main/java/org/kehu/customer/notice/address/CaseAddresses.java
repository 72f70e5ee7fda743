package org.kehu.customer.notice.address;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.kehu.customer.complainant.Complainant;
import org.kehu.customer.complainant.KnownComplainants;
import org.kehu.customer.notice.channel.Channel;
import org.springframework.stereotype.Component;

/** Complainants without a customer file, by what they left with their case. */
@Component
class CaseAddresses implements AddressSource {

  private final KnownComplainants complainants;

  CaseAddresses(KnownComplainants complainants) {
    this.complainants = complainants;
  }

  @Override
  public RecipientKind kind() {
    return RecipientKind.CASE;
  }

  @Override
  public Optional<Addressee> find(String id) {
    return complainants.find(id).map(CaseAddresses::addressee);
  }

  /** The request for a notice may overtake the state of its case. */
  @Override
  public boolean hearsOfThem() {
    return true;
  }

  private static Addressee addressee(Complainant person) {
    Map<Channel, String> addresses = new EnumMap<>(Channel.class);
    if (person.email() != null) {
      addresses.put(Channel.EMAIL, person.email());
    }
    Mobile.in(person.phone()).ifPresent(number -> addresses.put(Channel.SMS, number));
    return new Addressee(person.name(), addresses);
  }
}
