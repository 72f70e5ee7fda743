package org.kehu.complaint.cases.command;

import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.contact.Channel;
import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.complaint.cases.solution.Apology;

/**
 * The customer heard an apology of the company (P-33).
 *
 * @param words that were said, at most 2000 characters
 * @param via on which channel
 */
public record ApologyGiven(String words, Channel via) {

  /** Bounded, and not empty. */
  public ApologyGiven {
    Bounds.required("/apology/words", words, 2000);
  }

  /** Spoken by somebody at some time. */
  public Apology by(Stamp stamp) {
    return new Apology(words, via, stamp);
  }
}
