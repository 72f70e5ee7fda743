package org.kehu.complaint.serviceorder.command;

import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.complaint.serviceorder.NoShow;

/**
 * Write down that somebody was not there.
 *
 * @param by who
 * @param note what happened, at most 1000 characters
 */
public record MissOrder(NoShow.Party by, String note) {

  /** Nobody is missed without a word on it. */
  public MissOrder {
    Bounds.required("/note", note, 1000);
  }
}
