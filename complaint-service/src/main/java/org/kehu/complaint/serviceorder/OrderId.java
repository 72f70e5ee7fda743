package org.kehu.complaint.serviceorder;

import org.kehu.kit.ids.Ids;

/**
 * Id of a service order: a UUID in lower case.
 *
 * @param value 36 characters
 */
public record OrderId(String value) {

  /** Refuses what cannot be an id. */
  public OrderId {
    if (!Ids.isId(value)) {
      throw new IllegalArgumentException("The id of a service order is a UUID in lower case");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
