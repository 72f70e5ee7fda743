package org.kehu.kit.policy;

/** Where a value in force comes from. */
public enum PolicySource {
  /** The default that the software brings; version 0, in force from ever. */
  SHIPPED,
  /** Approved by the general manager and promulgated. */
  PROMULGATED
}
