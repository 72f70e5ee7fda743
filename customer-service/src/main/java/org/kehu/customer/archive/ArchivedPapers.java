package org.kehu.customer.archive;

import org.kehu.customer.file.DeletionHold;
import org.springframework.stereotype.Component;

/** Papers in the cabinets keep their customer's file as long as they are kept. */
@Component
class ArchivedPapers implements DeletionHold {

  private final ArchiveVolumes volumes;

  ArchivedPapers(ArchiveVolumes volumes) {
    this.volumes = volumes;
  }

  @Override
  public String code() {
    return "ARCHIVE";
  }

  @Override
  public boolean holds(String customerId) {
    return volumes.anyOf(customerId);
  }
}
