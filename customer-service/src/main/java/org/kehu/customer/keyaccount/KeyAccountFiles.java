package org.kehu.customer.keyaccount;

import java.util.EnumSet;
import java.util.Set;
import org.kehu.customer.SecurityRules;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Role;
import org.kehu.kit.files.FileOwner;
import org.springframework.stereotype.Component;

/**
 * Attachments of a key account: annual financial statements and survey material (C-100, C-102),
 * shown to whoever may see the key account.
 */
@Component
class KeyAccountFiles implements FileOwner {

  private static final Set<Role> READERS =
      EnumSet.of(
          Role.ACCOUNT_MANAGER,
          Role.SUPERVISOR,
          Role.MANAGER,
          Role.FINANCE,
          Role.OFFICE,
          Role.GENERAL_MANAGER);

  private static final Set<Role> KEEPERS =
      EnumSet.of(Role.ACCOUNT_MANAGER, Role.SUPERVISOR, Role.MANAGER);

  private final Candidacies candidacies;
  private final CandidacyChanges changes;

  KeyAccountFiles(Candidacies candidacies, CandidacyChanges changes) {
    this.candidacies = candidacies;
    this.changes = changes;
  }

  @Override
  public String kind() {
    return KeyAccountPapers.OWNER;
  }

  @Override
  public Level requireSeen(String id) {
    Level level = changes.seen(id).level();
    SecurityRules.requireOneOf(READERS);
    return level;
  }

  @Override
  public Level requireChangeable(String id) {
    Level level = changes.seen(id).level();
    SecurityRules.requireOneOf(KEEPERS);
    return level;
  }

  @Override
  public String subject(String id) {
    return "customers/" + candidacies.known(id).customerId();
  }
}
