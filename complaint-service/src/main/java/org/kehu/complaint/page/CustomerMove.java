package org.kehu.complaint.page;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.kehu.complaint.cases.CaseMove;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.contact.Restatement;

/** What a customer can do with a case on the page; never a step of the handling. */
public enum CustomerMove {
  /** Confirm the content that was said back (P-13). */
  CONFIRM(CaseMove.AMEND),
  /** Take an alternative (P-31). */
  ACCEPT(CaseMove.ACCEPT_PROPOSAL),
  /** Object to an alternative (P-31). */
  REFUSE(CaseMove.REFUSE_PROPOSAL),
  /** Write again on the same matter (P-55). */
  MESSAGE(CaseMove.TAKE_FURTHER_CONTACT),
  /** Attach a file. */
  ATTACH(CaseMove.AMEND),
  /** Take it back. */
  WITHDRAW(CaseMove.WITHDRAW),
  /** Say that it is not solved. */
  REOPEN(CaseMove.REOPEN);

  private final CaseMove move;

  CustomerMove(CaseMove move) {
    this.move = move;
  }

  /** What can be done now; a merged case takes words only. */
  static Set<CustomerMove> of(ComplaintCase c) {
    Set<CaseMove> legal = c.allowedMoves();
    Set<CustomerMove> moves = EnumSet.noneOf(CustomerMove.class);
    for (CustomerMove one : values()) {
      if (legal.contains(one.move) && (one != CONFIRM || waitsForConfirmation(c))) {
        moves.add(one);
      }
    }
    return Collections.unmodifiableSet(moves);
  }

  private static boolean waitsForConfirmation(ComplaintCase c) {
    Restatement said = c.statement().restatement();
    return said != null && !said.confirmed();
  }
}
