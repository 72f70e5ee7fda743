package org.kehu.customer.webhook;

import java.util.Set;

/** The types of all events that have a published schema; newest states are not among them. */
public interface EventTypes {

  /** All of them. */
  Set<String> all();
}
