package org.kehu.complaint.handbook;

import org.kehu.kit.ids.Ids;

/**
 * Id of an entry of the handbook: a UUID in lower case.
 *
 * @param value 36 characters
 */
public record EntryId(String value) {

  /** Refuses what cannot be an id. */
  public EntryId {
    if (!Ids.isId(value)) {
      throw new IllegalArgumentException("The id of an entry is a UUID in lower case");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
