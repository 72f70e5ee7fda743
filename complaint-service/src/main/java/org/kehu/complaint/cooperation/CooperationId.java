package org.kehu.complaint.cooperation;

import org.kehu.kit.ids.Ids;

/**
 * Id of a cooperation: a UUID in lower case.
 *
 * @param value 36 characters
 */
public record CooperationId(String value) {

  /** Refuses what cannot be an id. */
  public CooperationId {
    if (!Ids.isId(value)) {
      throw new IllegalArgumentException("The id of a cooperation is a UUID in lower case");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
