package org.kehu.complaint.recommendation;

import org.kehu.kit.ids.Ids;

/**
 * Id of a recommendation: a UUID in lower case.
 *
 * @param value 36 characters
 */
public record RecommendationId(String value) {

  /** Refuses what cannot be an id. */
  public RecommendationId {
    if (!Ids.isId(value)) {
      throw new IllegalArgumentException("The id of a recommendation is a UUID in lower case");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
