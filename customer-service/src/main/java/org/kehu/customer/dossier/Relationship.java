package org.kehu.customer.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How close the customer is to us (客户关系, C-13): the level, and what was done to keep it.
 *
 * @param maintenance 客户关系维护记录, as they are told
 */
public record Relationship(@Nullable Closeness level, List<Care> maintenance) implements Part {

  /** 客户关系级别. */
  public enum Closeness {
    STRATEGIC,
    CLOSE,
    STABLE,
    LOOSE,
    STRAINED
  }

  /** Something that was done. */
  public record Care(LocalDate on, String what) {

    @Override
    public String toString() {
      return on + " " + what;
    }
  }

  public Relationship {
    maintenance = maintenance == null ? List.of() : List.copyOf(maintenance);
  }

  @Override
  public PartKind kind() {
    return PartKind.RELATIONSHIP;
  }
}
