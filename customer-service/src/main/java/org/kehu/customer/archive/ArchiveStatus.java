package org.kehu.customer.archive;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The life of a volume of the archive. */
public enum ArchiveStatus {
  /** 已约定: a department will hand it in by a day. */
  AGREED,
  /** 待清点: handed in, to be counted. */
  HANDED_IN,
  /** 已退回: a defect of principle; to be handed in again. */
  RETURNED,
  /** 已归档: counted, numbered, at its place. */
  FILED,
  /** 已取消: it will not come, for example because the deal fell through. */
  CANCELLED;

  private static final Map<ArchiveStatus, Set<ArchiveMove>> ALLOWED =
      Map.of(
          AGREED, EnumSet.of(ArchiveMove.HAND_IN, ArchiveMove.CANCEL),
          HANDED_IN, EnumSet.of(ArchiveMove.FILE, ArchiveMove.RETURN),
          RETURNED, EnumSet.of(ArchiveMove.HAND_IN, ArchiveMove.CANCEL),
          FILED,
              EnumSet.of(
                  ArchiveMove.VERIFY, ArchiveMove.FIND, ArchiveMove.RELOCATE, ArchiveMove.LEND));

  /** What can be done with it in this state. */
  public Set<ArchiveMove> allowed() {
    return ALLOWED.getOrDefault(this, Set.of());
  }
}
