package org.kehu.complaint.page;

import org.kehu.kit.ids.Ids;

/**
 * Id of a link to the page: a UUID in lower case. It opens nothing; {@link LinkTokens} seals it.
 *
 * @param value 36 characters
 */
public record PageLinkId(String value) {

  /** Refuses what cannot be an id. */
  public PageLinkId {
    if (!Ids.isId(value)) {
      throw new IllegalArgumentException("The id of a link is a UUID in lower case");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
