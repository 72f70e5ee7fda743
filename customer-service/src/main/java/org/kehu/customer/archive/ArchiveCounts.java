package org.kehu.customer.archive;

import java.util.List;
import org.kehu.kit.access.Level;

/** Counts the volumes of the archive. */
public interface ArchiveCounts {

  /** Filed volumes up to a level, by checklist, property type and level, in that order. */
  List<ArchiveFigures.Group> filed(Level upTo);
}
