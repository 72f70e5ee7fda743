package org.kehu.kit.audit;

/** What kind of deed an entry tells; its retention goes by it. */
public enum AuditClass {
  /** A change of a document, with the event that tells it. */
  WRITE,
  /** A document above the level {@code NORMAL} was shown, or any when all reads are kept. */
  READ,
  /** Data left the suite as a file or table; {@link Audit#require} before the first byte. */
  EXPORT,
  /**
   * A right was given or taken back: the event of the change says so by {@link
   * org.kehu.kit.outbox.OutgoingEvent#asGrant}. What is done under a right of limited time, such as
   * an access request's, is kept by {@link Audit#require}.
   */
  GRANT,
  /** A request was refused for want of a token or a right. */
  REFUSAL,
  /** The trail itself: a process begins its chain, an auditor searches or verifies. */
  TRAIL
}
