package org.kehu.customer.notice.channel;

/** What became of an attempt to hand a message to its channel. */
public sealed interface Handover {

  /** The channel has taken it. */
  record Accepted() implements Handover {}

  /**
   * Not now; another attempt may go.
   *
   * @param cause short code for logs and figures, without anything personal
   */
  record Deferred(String cause) implements Handover {}

  /** Never: the address or the message is refused for good. */
  record Rejected(String cause) implements Handover {}
}
