package org.kehu.customer.majormatter;

/** What can be done with a major matter. */
public enum MajorMatterMove {
  /** Something is added; what was reported stays. */
  SUPPLEMENT,
  /** The information department takes it in. */
  TAKE_IN,
  /** The business keeps it secret no longer. */
  RELEASE,
  /** The information department finds that it is none. */
  VOID
}
