package org.kehu.customer.archive;

import java.util.List;
import org.kehu.customer.SecurityRules;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.audit.Audit;
import org.kehu.kit.audit.AuditClass;
import org.kehu.kit.call.Call;
import org.kehu.kit.files.FileOwner;
import org.kehu.kit.problem.RequestProblem;
import org.springframework.stereotype.Component;

/**
 * The electronic files of a volume (电子档). Before it is filed those who hand it in and count it work
 * with them; afterwards nobody alters them, and they are read under a running loan alone, each
 * reading with an entry in the audit trail; of 绝密 by nobody (C-44, C-64, C-68).
 */
@Component
class ArchiveFiles implements FileOwner {

  private final ArchiveVolumes volumes;
  private final CustomerDesk files;
  private final List<ReadingRight> rights;
  private final Audit audit;

  ArchiveFiles(ArchiveVolumes volumes, CustomerDesk files, List<ReadingRight> rights, Audit audit) {
    this.volumes = volumes;
    this.files = files;
    this.rights = rights;
    this.audit = audit;
  }

  @Override
  public String kind() {
    return AttachedFiles.OWNER;
  }

  @Override
  public Level requireSeen(String id) {
    ArchiveVolume volume = volumes.known(id);
    Caller caller = Call.current().caller();
    if (caller.isSystem()) {
      return volume.level();
    }
    if (volume.level() == Level.TOP_SECRET) {
      requireCatalogued(volume, caller);
      throw ArchiveProblem.TOP_SECRET_CLOSED.problem().with("number", volume.number());
    }
    if (volume.status() != ArchiveStatus.FILED) {
      Level level = requireCatalogued(volume, caller);
      SecurityRules.requireOneOf(SecurityRules.HAND_IN);
      return level;
    }
    String loan = loanOf(volume, caller);
    audit.require(
        AuditClass.READ,
        "archive.read",
        List.of(volume.subject(), "loan/" + loan),
        volume.level(),
        "shown",
        null);
    return volume.level();
  }

  private String loanOf(ArchiveVolume volume, Caller caller) {
    return rights.stream()
        .flatMap(right -> right.loanOf(volume, caller).stream())
        .findFirst()
        .orElseThrow(() -> {
          requireCatalogued(volume, caller);
          return ArchiveProblem.LOAN_NEEDED.problem().with("number", volume.number());
        });
  }

  /** Who may not even know of the volume is told that there is none. */
  private Level requireCatalogued(ArchiveVolume volume, Caller caller) {
    files.get(volume.customerId());
    if (!Sight.clearance(caller).covers(volume.level())) {
      throw RequestProblem.NOT_FOUND.problem().with("id", volume.id());
    }
    return volume.level();
  }

  @Override
  public Level requireChangeable(String id) {
    ArchiveVolume volume = volumes.known(id);
    SecurityRules.requireOneOf(SecurityRules.HAND_IN);
    Level level = requireCatalogued(volume, Call.current().caller());
    if (volume.status() == ArchiveStatus.FILED || volume.status() == ArchiveStatus.CANCELLED) {
      throw ArchiveProblem.ARCHIVE_CLOSED.problem().with("number", volume.number());
    }
    return level;
  }

  @Override
  public String subject(String id) {
    return "customers/" + volumes.known(id).customerId();
  }
}
