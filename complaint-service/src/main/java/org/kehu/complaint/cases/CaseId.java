package org.kehu.complaint.cases;

import org.kehu.kit.ids.Ids;

/**
 * Id of a case: a UUID in lower case.
 *
 * @param value 36 characters
 */
public record CaseId(String value) {

  /** Refuses what cannot be an id. */
  public CaseId {
    if (!Ids.isId(value)) {
      throw new IllegalArgumentException("A case id is a UUID in lower case");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
