package org.kehu.customer.merge;

/** Why a value survives. */
public enum Ground {
  /** The person who merges chose it. */
  CHOSEN,
  /** Only one file has a value. */
  ONLY_VALUE,
  /** Both have the same. */
  SAME,
  /** The rule takes the survivor's. */
  SURVIVOR,
  /** It was changed last. */
  NEWEST,
  /** It stands in the more complete file. */
  MOST_COMPLETE
}
