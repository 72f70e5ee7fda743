package org.kehu.customer.file;

import java.util.Set;

/**
 * By what a file is found without being read; in no order, since that of a name's pieces would tell
 * more of it.
 *
 * @param names tokens of its name
 * @param duplicateKeys marks by which a second file of the same customer is found
 */
public record Traces(Set<String> names, Set<String> duplicateKeys) {

  /** Not to be found. */
  public static final Traces NONE = new Traces(Set.of(), Set.of());

  public Traces {
    names = Set.copyOf(names);
    duplicateKeys = Set.copyOf(duplicateKeys);
  }
}
