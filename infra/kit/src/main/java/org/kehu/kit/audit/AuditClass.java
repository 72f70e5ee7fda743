package org.kehu.kit.audit;

/** What kind of deed an entry tells; its retention goes by it. */
public enum AuditClass {
  /** A change of a document, with the event that tells it. */
  WRITE,
  /** A document above the level {@code NORMAL} was shown, or any when all reads are kept. */
  READ,
  /** Data left the suite as a file. */
  EXPORT,
  /** A right was given, used up or taken back. */
  GRANT,
  /** A request was refused for want of a token or a right. */
  REFUSAL,
  /** The trail itself: a process begins its chain, an auditor searches or verifies. */
  TRAIL
}
