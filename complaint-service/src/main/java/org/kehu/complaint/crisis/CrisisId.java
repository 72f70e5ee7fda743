package org.kehu.complaint.crisis;

import org.kehu.kit.ids.Ids;

/**
 * Id of a crisis: a UUID in lower case.
 *
 * @param value 36 characters
 */
public record CrisisId(String value) {

  /** Refuses what cannot be an id. */
  public CrisisId {
    if (!Ids.isId(value)) {
      throw new IllegalArgumentException("The id of a crisis is a UUID in lower case");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
