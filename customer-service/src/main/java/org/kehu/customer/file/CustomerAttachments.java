package org.kehu.customer.file;

import java.util.EnumSet;
import java.util.Set;
import org.kehu.customer.SecurityRules;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Role;
import org.kehu.kit.call.Call;
import org.kehu.kit.crypto.Disclosure;
import org.kehu.kit.files.FileOwner;
import org.springframework.stereotype.Component;

/**
 * Attachments (附件) of a customer file. Papers are full of persons' data, which nobody can mask: so
 * they are shown to those alone who may read such data of this customer (G-08). Those who look
 * after customers or their money attach them; who answers for the file removes them.
 */
@Component
class CustomerAttachments implements FileOwner {

  private static final Set<Role> REMOVE =
      EnumSet.of(
          Role.ACCOUNT_MANAGER,
          Role.SUPERVISOR,
          Role.MANAGER,
          Role.ARCHIVIST,
          Role.OFFICE,
          Role.GENERAL_MANAGER);

  private static final Set<Role> ATTACH = EnumSet.copyOf(REMOVE);

  static {
    ATTACH.addAll(Set.of(Role.AGENT, Role.COMPLAINT_OFFICER, Role.FINANCE));
  }

  private final CustomerDesk desk;

  CustomerAttachments(CustomerDesk desk) {
    this.desk = desk;
  }

  @Override
  public String kind() {
    return "customer";
  }

  @Override
  public Level requireSeen(String id) {
    Customer file = desk.get(id);
    if (SecurityRules.disclosure(Call.current().caller(), file) != Disclosure.PLAIN) {
      throw CustomerProblem.FILES_NOT_SHOWN.problem();
    }
    return file.level();
  }

  @Override
  public Level requireChangeable(String id) {
    SecurityRules.requireOneOf(ATTACH);
    return desk.get(id).level();
  }

  @Override
  public Level requireRemovable(String id) {
    SecurityRules.requireOneOf(REMOVE);
    return desk.get(id).level();
  }

  @Override
  public String subject(String id) {
    return "customers/" + id;
  }
}
