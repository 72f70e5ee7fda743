package org.kehu.complaint.briefing;

import org.kehu.kit.ids.Ids;

/**
 * Id of a briefing: a UUID in lower case.
 *
 * @param value 36 characters
 */
public record BriefingId(String value) {

  /** Refuses what cannot be an id. */
  public BriefingId {
    if (!Ids.isId(value)) {
      throw new IllegalArgumentException("The id of a briefing is a UUID in lower case");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
