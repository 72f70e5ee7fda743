package org.kehu.customer.keyaccount;

import org.jspecify.annotations.Nullable;
import org.kehu.kit.crypto.Personal;

/**
 * The account's own contact, for information both ways (C-105).
 *
 * @param name null after erasure
 * @param mechanism how and how often both inform each other (日常沟通机制)
 */
public record TheirContact(@Personal @Nullable String name, String position, String mechanism) {

  /** Shows nothing of a person: it may stand in a log line by accident. */
  @Override
  public String toString() {
    return "TheirContact[" + position + "]";
  }
}
