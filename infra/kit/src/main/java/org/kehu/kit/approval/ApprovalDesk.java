package org.kehu.kit.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.approval.ApprovalStatus.Move;
import org.kehu.kit.approval.Vote.Verdict;
import org.kehu.kit.call.Call;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.springframework.dao.DuplicateKeyException;

/**
 * What can be done with approvals: features ask and recall, those who are asked decide, add others
 * or pass it on, whoever asked withdraws.
 */
public final class ApprovalDesk {

  private final Approvals approvals;
  private final Parties parties;
  private final Outcomes outcomes;
  private final Numbers numbers;
  private final Clock clock;
  private final ZoneId zone;

  public ApprovalDesk(
      Approvals approvals,
      Parties parties,
      Outcomes outcomes,
      Numbers numbers,
      Clock clock,
      ZoneId zone) {
    this.approvals = approvals;
    this.parties = parties;
    this.outcomes = outcomes;
    this.numbers = numbers;
    this.clock = clock;
    this.zone = zone;
  }

  /** Asks; asking again with the same id asks once. */
  public Approval ask(AskApproval ask) {
    outcomes.receiver(ask.subject().kind());
    return approvals
        .find(ask.id())
        .orElseGet(() -> {
          try {
            return Call.current().unconditional().within(() -> created(ask));
          } catch (DuplicateKeyException askedMeanwhile) {
            return approvals.find(ask.id()).orElseThrow(() -> askedMeanwhile);
          }
        });
  }

  private Approval created(AskApproval ask) {
    return approvals
        .create(() -> {
          Instant now = now();
          Round round = Round.of(ask.route(), one -> assignee(one, ask));
          Approval approval = Approval.asked(ask, number(now), round, now);
          return Change.of(approval, new ApprovalEvent.ApprovalRequested());
        })
        .aggregate();
  }

  private @Nullable String assignee(Participant participant, AskApproval ask) {
    String found = parties.assignee(participant);
    if (found != null && (found.equals(ask.requesterId()) || ask.authors().contains(found))) {
      throw ApprovalProblem.PARTICIPANT_ASKED_FOR_IT.problem().with("staffId", found);
    }
    return found;
  }

  private String number(Instant now) {
    String day = now.atZone(zone).toLocalDate().format(DateTimeFormatter.BASIC_ISO_DATE);
    return numbers.next("SP-" + day + "-", 4);
  }

  /** Approves from the caller's seat. */
  public Stored<Approval> approve(String id, Say say) {
    return vote(id, Move.APPROVE, Verdict.APPROVED, say);
  }

  /** Refuses from the caller's seat. */
  public Stored<Approval> refuse(String id, Say say) {
    return vote(id, Move.REFUSE, Verdict.REFUSED, say);
  }

  private Stored<Approval> vote(String id, Move move, Verdict verdict, Say say) {
    return change(
        id,
        (approval, party) -> {
          approval.require(move);
          Turn turn = Turn.of(approval, party, say.seat());
          Vote vote = new Vote(verdict, turn.voice(), now(), say.note());
          List<ApprovalEvent> events = approval.vote(turn, vote, say.terms());
          outcomes.check(approval);
          return events;
        });
  }

  /** Has another asked too, before or after the caller's seat (加签). */
  public Stored<Approval> addSigner(
      String id, @Nullable Integer seat, Place place, Participant added) {
    return change(
        id,
        (approval, party) -> {
          approval.require(Move.ADD_SIGN);
          Turn turn = Turn.of(approval, party, seat);
          return approval.addSigner(turn, place, added, parties.assignee(added));
        });
  }

  /** Gives the caller's seat to another person (转办). */
  public Stored<Approval> passOn(
      String id, @Nullable Integer seat, String toId, @Nullable String note) {
    return change(
        id,
        (approval, party) -> {
          approval.require(Move.DELEGATE);
          Turn turn = Turn.of(approval, party, seat);
          parties.assignee(Participant.person(toId));
          Vote passed = new Vote(Verdict.PASSED_ON, turn.voice(), now(), note);
          return approval.passOn(turn, passed, toId);
        });
  }

  /** Takes back what the caller asked for. */
  public Stored<Approval> withdraw(String id, String reason) {
    return change(
        id,
        (approval, party) -> {
          String caller = party.caller().id();
          if (!approval.request().requesterId().equals(caller)) {
            throw ApprovalProblem.NOT_THE_REQUESTER.problem().with("number", approval.number());
          }
          return approval.withdraw(new Ending(caller, null, now(), reason));
        });
  }

  /** The same by the feature that asked, which has judged the caller's right itself. */
  public Stored<Approval> recall(String id, String reason) {
    String caller = Call.current().caller().id();
    return applied(
        approvals.change(
            id, approval -> approval.withdraw(new Ending(caller, null, now(), reason))));
  }

  private Stored<Approval> change(String id, Verb verb) {
    Party party = parties.current();
    return applied(approvals.change(id, party, approval -> verb.on(approval, party)));
  }

  /** What is done with an approval by a party. */
  private interface Verb {
    List<ApprovalEvent> on(Approval approval, Party party);
  }

  private Stored<Approval> applied(Stored<Approval> stored) {
    return new Stored<>(outcomes.applyNow(stored.aggregate()), stored.replayed());
  }

  /** One that concerns the caller. */
  public Approval get(String id) {
    return approvals.get(id, parties.current());
  }

  /** Those that concern the caller, newest first. */
  public Page<Approval> page(ApprovalFilter filter, PageRequest request) {
    return approvals.page(filter, parties.current(), request);
  }

  /** The numbers of the seats from which the caller can decide now. */
  public List<Integer> turnsOf(Approval approval) {
    Party party = parties.current();
    return approval.open().stream()
        .map(Seat::number)
        .filter(seat -> Turn.find(approval, party, seat).isPresent())
        .toList();
  }

  /** Whether the present call has changed this approval before, so that it is a repeat. */
  public Optional<Approval> repeated(String id) {
    return approvals.repeated(id);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
