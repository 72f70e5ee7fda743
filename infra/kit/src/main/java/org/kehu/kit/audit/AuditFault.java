package org.kehu.kit.audit;

/**
 * A place where a trail is not what was written.
 *
 * @param kind what is wrong
 * @param chain in which chain
 * @param number at which link; for a gap or a cut the first that is missing
 */
public record AuditFault(Kind kind, String chain, long number) {

  /** What can be wrong. */
  public enum Kind {
    /** Content, time, retention or hash of a link differ from what was written. */
    CHANGED,
    /** Links between two that are there are gone, or content went before its time. */
    MISSING,
    /** A link lies at another's place. */
    REORDERED,
    /** Links that an anchor has seen are gone from the end. */
    CUT,
    /** The chain agrees with itself but not with an anchor: it was made anew. */
    REWRITTEN
  }
}
