package org.kehu.complaint.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.CaseStatus;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.cases.contact.Restatement;
import org.kehu.complaint.cases.solution.CallbackOutcome;
import org.kehu.complaint.cases.solution.Closing;
import org.kehu.complaint.cases.solution.Proposal;
import org.kehu.complaint.cases.solution.Resolution;

/**
 * What a customer sees of a case: what they wrote, and what we told them. No note of ours, nobody's
 * name beyond the contact's, nothing of the customer's file, no reason that was meant for us.
 *
 * @param words what the customer wrote on the page; null when an employee wrote it down
 * @param promisedUntil until when we answer, while that stands
 * @param solution what was done, once the customer was told of it
 * @param contact name of whom to ask for; null when nobody is known
 * @param files names of what was attached on the page
 */
public record FollowedCase(
    String id,
    String number,
    CaseKind kind,
    CaseStatus status,
    Instant receivedAt,
    @Nullable Instant promisedUntil,
    @Nullable String words,
    @Nullable Restatement restatement,
    List<Offer> offers,
    List<Message> messages,
    @Nullable String solution,
    List<Call> calls,
    @Nullable String externalRecourse,
    @Nullable String contact,
    List<String> files,
    Set<CustomerMove> moves) {

  /** An alternative as it was put before the customer. */
  public record Offer(
      int number, String title, String description, boolean best, Proposal.Answer answer) {}

  /**
   * Something that was written.
   *
   * @param ours whether we wrote it, else the customer on the page
   */
  public record Message(boolean ours, Instant at, String text) {}

  /** An attempt to call the customer back. */
  public record Call(Instant at, CallbackOutcome outcome) {}

  static FollowedCase of(ComplaintCase c, @Nullable String contact, List<String> files) {
    return new FollowedCase(
        c.id(),
        c.number(),
        c.kind(),
        c.status(),
        c.receivedAt(),
        c.standingPromise().orElse(null),
        c.wasTakenBy(PageDesk.CUSTOMER) ? c.statement().description() : null,
        c.statement().restatement(),
        offers(c),
        messages(c),
        told(c.resolution()),
        c.callbacks().stream().map(one -> new Call(one.stamp().at(), one.outcome())).toList(),
        Optional.ofNullable(c.closing()).map(Closing::externalRecourse).orElse(null),
        contact,
        files,
        CustomerMove.of(c));
  }

  private static List<Offer> offers(ComplaintCase c) {
    return c.proposals().stream()
        .map(one ->
            new Offer(one.number(), one.title(), one.description(), one.best(), one.answer()))
        .toList();
  }

  /** What we told on the way, and what the customer wrote here; what others noted stays inside. */
  private static List<Message> messages(ComplaintCase c) {
    List<Message> messages = new ArrayList<>();
    c.progress().forEach(one -> messages.add(new Message(true, one.stamp().at(), one.content())));
    c.furtherContacts().stream()
        .filter(one -> one.stamp().by().equals(PageDesk.CUSTOMER))
        .forEach(one -> messages.add(new Message(false, one.stamp().at(), one.note())));
    c.effects().forEach(one -> messages.add(new Message(true, one.at(), one.words())));
    messages.sort(Comparator.comparing(Message::at));
    return List.copyOf(messages);
  }

  private static @Nullable String told(@Nullable Resolution resolution) {
    return resolution == null || resolution.toldAt() == null ? null : resolution.solution();
  }
}
