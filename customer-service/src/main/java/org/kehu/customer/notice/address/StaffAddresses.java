package org.kehu.customer.notice.address;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.notice.channel.Channel;
import org.kehu.customer.notice.channel.NoticeProperties;
import org.kehu.customer.staff.StaffMember;
import org.kehu.customer.staff.StaffRegister;
import org.springframework.stereotype.Component;

/**
 * Our own people, as long as they are with the company: by their user name on the company's message
 * gateway, and by e-mail where the user name is an address or the company's mail domain is set.
 */
@Component
class StaffAddresses implements AddressSource {

  private final StaffRegister staff;
  private final @Nullable String domain;

  StaffAddresses(StaffRegister staff, NoticeProperties properties) {
    this.staff = staff;
    this.domain = properties.staffMailDomain();
  }

  @Override
  public RecipientKind kind() {
    return RecipientKind.STAFF;
  }

  @Override
  public Optional<Addressee> find(String id) {
    return staff.find(id).filter(StaffMember::isActive).map(this::addressee);
  }

  private Addressee addressee(StaffMember member) {
    Map<Channel, String> addresses = new EnumMap<>(Channel.class);
    addresses.put(Channel.WEBHOOK, member.userName());
    if (member.userName().contains("@")) {
      addresses.put(Channel.EMAIL, member.userName());
    } else if (domain != null && !domain.isBlank()) {
      addresses.put(Channel.EMAIL, member.userName() + "@" + domain);
    }
    return new Addressee(member.name(), addresses);
  }
}
