package org.kehu.complaint.correctiveaction;

import org.kehu.kit.ids.Ids;

/**
 * Id of a corrective action: a UUID in lower case.
 *
 * @param value 36 characters
 */
public record ActionId(String value) {

  /** Refuses what cannot be an id. */
  public ActionId {
    if (!Ids.isId(value)) {
      throw new IllegalArgumentException("The id of an action is a UUID in lower case");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
