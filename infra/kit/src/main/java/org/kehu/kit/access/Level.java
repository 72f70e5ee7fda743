package org.kehu.kit.access;

/**
 * Confidentiality level (密级) of a document, and clearance of a caller; ordered (catalogue C-67).
 */
public enum Level {
  /** 非密级. */
  NORMAL,
  /** 秘密. */
  RESTRICTED,
  /** 机密. */
  CONFIDENTIAL,
  /** 绝密. */
  TOP_SECRET;

  /** As stored in documents, so that a query can compare. */
  public int rank() {
    return ordinal();
  }

  public static Level ofRank(int rank) {
    return values()[rank];
  }

  /** Whether this clearance covers a document of the given level. */
  public boolean covers(Level other) {
    return compareTo(other) >= 0;
  }
}
