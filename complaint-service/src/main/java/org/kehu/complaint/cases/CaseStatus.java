package org.kehu.complaint.cases;

import static org.kehu.complaint.cases.CaseMove.ACCEPT_PROPOSAL;
import static org.kehu.complaint.cases.CaseMove.ACKNOWLEDGE;
import static org.kehu.complaint.cases.CaseMove.AMEND;
import static org.kehu.complaint.cases.CaseMove.APPROVE;
import static org.kehu.complaint.cases.CaseMove.ASSESS;
import static org.kehu.complaint.cases.CaseMove.ASSIGN;
import static org.kehu.complaint.cases.CaseMove.CLOSE;
import static org.kehu.complaint.cases.CaseMove.ESCALATE;
import static org.kehu.complaint.cases.CaseMove.FINISH_INVESTIGATION;
import static org.kehu.complaint.cases.CaseMove.LINK;
import static org.kehu.complaint.cases.CaseMove.MERGE;
import static org.kehu.complaint.cases.CaseMove.OFFER_PROPOSALS;
import static org.kehu.complaint.cases.CaseMove.PAUSE;
import static org.kehu.complaint.cases.CaseMove.PROMISE;
import static org.kehu.complaint.cases.CaseMove.RECORD_CALLBACK;
import static org.kehu.complaint.cases.CaseMove.REFUSE_PROPOSAL;
import static org.kehu.complaint.cases.CaseMove.REJECT;
import static org.kehu.complaint.cases.CaseMove.REOPEN;
import static org.kehu.complaint.cases.CaseMove.RESOLVE;
import static org.kehu.complaint.cases.CaseMove.RESUME;
import static org.kehu.complaint.cases.CaseMove.SPLIT;
import static org.kehu.complaint.cases.CaseMove.START_INVESTIGATION;
import static org.kehu.complaint.cases.CaseMove.TAKE_FURTHER_CONTACT;
import static org.kehu.complaint.cases.CaseMove.TELL_PROGRESS;
import static org.kehu.complaint.cases.CaseMove.TRANSFER;
import static org.kehu.complaint.cases.CaseMove.WITHDRAW;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The states of a case after ISO 10002 (GB/T 19012), and the whole table of what leads from which
 * to which (field M18, catalogue P-17); one amendment leads elsewhere, see {@link #unapproved}. Who
 * may do a move is in {@code SecurityRules}; what a case must fulfil to be closed is in {@link
 * CloseGate}.
 */
public enum CaseStatus {
  /** 已登记: written down; the customer still waits for an acknowledgement. */
  RECEIVED,
  /** 已告知受理: the customer knows that it was received and until when it will be answered. */
  ACKNOWLEDGED,
  /** 已分派: assessed, and somebody is named who works on it. */
  ASSIGNED,
  /** 调查中. */
  INVESTIGATING,
  /** 已查明: evidence, cause and responsibility are stated. */
  INVESTIGATED,
  /** 已提方案: alternatives are before the customer. */
  PROPOSED,
  /** 方案已确认: the customer confirmed one; the result waits for approval where policy asks for it. */
  ACCEPTED,
  /** 已审批. */
  APPROVED,
  /** 已解决: carried out; call-backs follow. */
  RESOLVED,
  /** 已结案. */
  CLOSED,
  /** 重新受理: the customer came back after the solution. */
  REOPENED,
  /** 已撤诉. */
  WITHDRAWN,
  /** 已并入: it goes on in another case, to which it points. */
  MERGED;

  private static final Map<CaseStatus, Map<CaseMove, CaseStatus>> TABLE =
      new EnumMap<>(CaseStatus.class);

  static {
    for (CaseStatus from : values()) {
      TABLE.put(from, Collections.unmodifiableMap(row(from).moves));
    }
  }

  /** The table: a state, then each move that is legal in it and the state it leads to. */
  private static Row row(CaseStatus from) {
    return switch (from) {
      case RECEIVED ->
          from.amongOthers()
              .leadsTo(from, ASSESS, ASSIGN, TRANSFER, TAKE_FURTHER_CONTACT, AMEND, ESCALATE)
              .leadsTo(ACKNOWLEDGED, ACKNOWLEDGE);
      case ACKNOWLEDGED ->
          from.amongOthers()
              .leadsTo(from, ASSESS, PROMISE, TAKE_FURTHER_CONTACT, AMEND, ESCALATE)
              .leadsTo(from, TELL_PROGRESS, PAUSE, RESUME)
              .leadsTo(ASSIGNED, ASSIGN, TRANSFER)
              .leadsTo(INVESTIGATING, START_INVESTIGATION)
              .leadsTo(RESOLVED, RESOLVE);
      case ASSIGNED ->
          from.onItsWay().leadsTo(INVESTIGATING, START_INVESTIGATION).leadsTo(RESOLVED, RESOLVE);
      case INVESTIGATING -> from.onItsWay().leadsTo(INVESTIGATED, FINISH_INVESTIGATION);
      case INVESTIGATED ->
          from.onItsWay()
              .leadsTo(PROPOSED, OFFER_PROPOSALS)
              .leadsTo(INVESTIGATING, START_INVESTIGATION);
      case PROPOSED ->
          from.onItsWay()
              .leadsTo(ACCEPTED, ACCEPT_PROPOSAL)
              .leadsTo(PROPOSED, REFUSE_PROPOSAL, OFFER_PROPOSALS)
              .leadsTo(INVESTIGATING, START_INVESTIGATION);
      case ACCEPTED ->
          from.inOurHands()
              .leadsTo(APPROVED, APPROVE)
              .leadsTo(PROPOSED, REJECT)
              .leadsTo(RESOLVED, RESOLVE);
      case APPROVED -> from.inOurHands().leadsTo(RESOLVED, RESOLVE);
      case RESOLVED ->
          from.staysAt(RECORD_CALLBACK, AMEND, ESCALATE, LINK)
              .leadsTo(CLOSED, CLOSE)
              .leadsTo(REOPENED, REOPEN);
      case CLOSED, WITHDRAWN -> new Row().leadsTo(REOPENED, REOPEN);
      case MERGED -> from.staysAt(TAKE_FURTHER_CONTACT);
      case REOPENED ->
          from.amongOthers()
              .leadsTo(from, ASSESS, PROMISE, TAKE_FURTHER_CONTACT, AMEND, ESCALATE)
              .leadsTo(from, TELL_PROGRESS, PAUSE, RESUME)
              .leadsTo(ASSIGNED, ASSIGN, TRANSFER)
              .leadsTo(INVESTIGATING, START_INVESTIGATION)
              .leadsTo(RESOLVED, RESOLVE);
    };
  }

  /** What can be done with it from acknowledgement to the customer's word. */
  private Row onItsWay() {
    return inOurHands().leadsTo(this, PAUSE, RESUME);
  }

  /** The same once only we are awaited: no pause excuses us then. */
  private Row inOurHands() {
    return amongOthers()
        .leadsTo(this, ASSESS, ASSIGN, TRANSFER, PROMISE, TELL_PROGRESS, AMEND, ESCALATE)
        .leadsTo(this, TAKE_FURTHER_CONTACT);
  }

  /** What can be done with every case that is not solved, alone or among others. */
  private Row amongOthers() {
    return staysAt(LINK, SPLIT).leadsTo(MERGED, MERGE).leadsTo(WITHDRAWN, WITHDRAW);
  }

  private Row staysAt(CaseMove... moves) {
    return new Row().leadsTo(this, moves);
  }

  /** The moves out of one state. */
  private static final class Row {

    private final Map<CaseMove, CaseStatus> moves = new EnumMap<>(CaseMove.class);

    Row leadsTo(CaseStatus next, CaseMove... by) {
      for (CaseMove move : by) {
        moves.put(move, next);
      }
      return this;
    }
  }

  /** The moves that are legal in a state. */
  public static Set<CaseMove> allowed(CaseStatus from) {
    Set<CaseMove> moves = EnumSet.noneOf(CaseMove.class);
    moves.addAll(Collections.unmodifiableSet(TABLE.getOrDefault(from, Map.of()).keySet()));
    return Collections.unmodifiableSet(moves);
  }

  /** The state that a move leads to; empty when it is not legal in this one. */
  public Optional<CaseStatus> after(CaseMove move) {
    return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(move));
  }

  /** The state once an amendment voided the approval: the result waits for another one (P-36). */
  CaseStatus unapproved() {
    return this == APPROVED ? ACCEPTED : this;
  }

  /** Whether somebody still has work with it. */
  public boolean isOpen() {
    return this != CLOSED && this != WITHDRAWN && this != MERGED;
  }

  /** Whether the customer still waits for a solution. */
  public boolean isUnsolved() {
    return isOpen() && this != RESOLVED;
  }
}
