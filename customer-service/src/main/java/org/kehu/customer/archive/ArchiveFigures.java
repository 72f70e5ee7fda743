package org.kehu.customer.archive;

import java.util.List;
import org.kehu.kit.access.Level;

/**
 * The statistics of the archive (统计结果, C-61), as far as somebody is cleared.
 *
 * @param volumes that are filed
 * @param groups the same by checklist, property type and level
 * @param incomplete from which something is missing
 * @param lent that are out of their cabinets
 */
public record ArchiveFigures(long volumes, List<Group> groups, long incomplete, long lent) {

  public ArchiveFigures {
    groups = groups == null ? List.of() : List.copyOf(groups);
  }

  /** Filed volumes of one kind; an empty category is none. */
  public record Group(String checklist, String category, Level level, long volumes) {}
}
