package org.kehu.complaint.violation;

import org.kehu.kit.ids.Ids;

/**
 * Id of a violation: a UUID in lower case.
 *
 * @param value 36 characters
 */
public record ViolationId(String value) {

  /** Refuses what cannot be an id. */
  public ViolationId {
    if (!Ids.isId(value)) {
      throw new IllegalArgumentException("The id of a violation is a UUID in lower case");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
