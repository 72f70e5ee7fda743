package org.kehu.kit.access.table;

import java.util.SortedSet;

/** What the table says about a method and a path. */
public sealed interface Match {

  /** There is a row. */
  record Found(Operation operation) implements Match {}

  /** The path exists, but not with this method; these are the ones it has. */
  record OtherMethods(SortedSet<String> allowed) implements Match {}

  /** No row has this path. */
  record Unknown() implements Match {}
}
