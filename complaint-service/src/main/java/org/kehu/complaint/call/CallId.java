package org.kehu.complaint.call;

import org.kehu.kit.ids.Ids;

/**
 * Id of a call: a UUID in lower case.
 *
 * @param value 36 characters
 */
public record CallId(String value) {

  /** Refuses what cannot be an id. */
  public CallId {
    if (!Ids.isId(value)) {
      throw new IllegalArgumentException("The id of a call is a UUID in lower case");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
