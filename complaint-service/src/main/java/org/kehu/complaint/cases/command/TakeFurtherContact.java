package org.kehu.complaint.cases.command;

import org.kehu.complaint.cases.contact.Channel;
import org.kehu.complaint.cases.refusal.Bounds;

/**
 * Take down that the customer came again on the same matter (催办, P-55).
 *
 * @param channel how
 * @param note what the customer said, at most 2000 characters
 */
public record TakeFurtherContact(Channel channel, String note) {

  /** Bounded, and not empty. */
  public TakeFurtherContact {
    Bounds.required("/note", note, 2000);
  }
}
