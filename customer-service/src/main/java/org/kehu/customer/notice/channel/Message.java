package org.kehu.customer.notice.channel;

import java.time.Instant;
import org.kehu.customer.consent.Purpose;

/**
 * A notice on its way out.
 *
 * @param id the notice's; the same with every attempt, so that a receiver can drop repeats
 * @param to e-mail address, telephone number or user name, as the channel needs it
 * @param at time of this attempt
 */
public record Message(
    String id, String to, Purpose purpose, Language language, Rendered words, Instant at) {

  /** Shows nothing of the recipient. */
  @Override
  public String toString() {
    return "Message[" + id + "]";
  }
}
