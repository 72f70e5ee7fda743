package org.kehu.complaint.suspicion;

import org.kehu.kit.ids.Ids;

/**
 * Id of a suspicion: a UUID in lower case.
 *
 * @param value 36 characters
 */
public record SuspicionId(String value) {

  /** Refuses what cannot be an id. */
  public SuspicionId {
    if (!Ids.isId(value)) {
      throw new IllegalArgumentException("The id of a suspicion is a UUID in lower case");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
