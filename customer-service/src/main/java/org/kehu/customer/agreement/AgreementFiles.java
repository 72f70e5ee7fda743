package org.kehu.customer.agreement;

import java.util.EnumSet;
import java.util.Set;
import org.kehu.customer.SecurityRules;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Role;
import org.kehu.kit.call.Call;
import org.kehu.kit.files.FileOwner;
import org.springframework.stereotype.Component;

/**
 * Attachments (附件) of an agreement: drafts as the other side sent them, the signed and sealed copy.
 * They name persons, and are shown as the agreement's signatures are.
 */
@Component
class AgreementFiles implements FileOwner {

  /** Who drafts, reviews, signs or files it. */
  private static final Set<Role> KEEPERS =
      EnumSet.of(
          Role.ACCOUNT_MANAGER,
          Role.SUPERVISOR,
          Role.MANAGER,
          Role.LEGAL,
          Role.ARCHIVIST,
          Role.OFFICE,
          Role.GENERAL_MANAGER);

  private final Agreements agreements;
  private final CustomerDesk files;

  AgreementFiles(Agreements agreements, CustomerDesk files) {
    this.agreements = agreements;
    this.files = files;
  }

  @Override
  public String kind() {
    return "agreement";
  }

  @Override
  public Level requireSeen(String id) {
    Customer file = files.get(agreements.known(id).customerId());
    SecurityRules.requireAgreementPapers(Call.current().caller(), file);
    return file.level();
  }

  @Override
  public Level requireChangeable(String id) {
    SecurityRules.requireOneOf(KEEPERS);
    return files.get(agreements.known(id).customerId()).level();
  }

  @Override
  public String subject(String id) {
    return "customers/" + agreements.known(id).customerId();
  }
}
