package org.kehu.customer.notice.channel;

/**
 * Hands messages to a system outside. What was taken and not yet written down when an instance dies
 * is handed over again: at least once, with the same {@link Message#id}.
 */
public interface NoticeChannel {

  /** Which one it is. */
  Channel channel();

  /** Whether it was set up; a notice for one that was not is refused at once, with that reason. */
  boolean isConfigured();

  /** Hands over one message, within the channel's own time limit. */
  Handover send(Message message);
}
