package org.kehu.complaint.cases.command;

import org.kehu.complaint.cases.contact.Channel;
import org.kehu.complaint.cases.refusal.Bounds;

/**
 * Tell the customer how far it is, before the customer asks (主动告知进度, P-27).
 *
 * @param content what the customer was told, at most 2000 characters
 * @param via on which channel
 */
public record TellProgress(String content, Channel via) {

  /** Bounded, and not empty. */
  public TellProgress {
    Bounds.required("/content", content, 2000);
  }
}
