package org.kehu.complaint.cases.solution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.refusal.Bounds;
import org.kehu.complaint.cases.refusal.CaseProblem;

/**
 * The alternatives put before the customer, what the customer says to them, and whether the result
 * is agreed to inside the company (协商与审批, P-31, P-32, P-36). Immutable.
 *
 * @param proposals in the order they were offered, numbered from 1
 * @param accepted number of the proposal that the customer confirmed
 * @param approvals decisions on results, oldest first
 */
public record Negotiation(
    List<Proposal> proposals, @Nullable Integer accepted, List<Approval> approvals) {

  /** Copies. */
  public Negotiation {
    proposals = List.copyOf(proposals);
    approvals = List.copyOf(approvals);
  }

  /** Offers alternatives: as many as the terms ask for at first, one or more on objection. */
  public Negotiation offer(List<Alternative> alternatives, int best, CaseTerms terms) {
    int count = alternatives.size();
    int least = proposals.isEmpty() ? terms.leastProposals() : 1;
    if (count < least || count > terms.mostProposals()) {
      throw CaseProblem.PROPOSALS_COUNT
          .problem()
          .with("least", least)
          .with("most", terms.mostProposals())
          .with("given", count);
    }
    Bounds.entries(proposals.size() + count);
    List<Proposal> all = new ArrayList<>(proposals);
    all.replaceAll(Proposal::notBest);
    for (int i = 1; i <= count; i++) {
      all.add(Proposal.open(all.size() + 1, alternatives.get(i - 1), i == best));
    }
    return new Negotiation(all, accepted, approvals);
  }

  /** How the confirmed one stands to what the customer wants; null when that is not known. */
  public @Nullable Fit acceptedFit() {
    return accepted == null ? null : proposals.get(accepted - 1).fit();
  }

  /** The customer confirms one. */
  public Negotiation accept(int number, @Nullable String note, Stamp stamp) {
    open(number);
    return answered(number, Proposal.Answer.ACCEPTED, note, stamp, number);
  }

  /** The customer objects to one. */
  public Negotiation refuse(int number, @Nullable String note, Stamp stamp) {
    open(number);
    return answered(number, Proposal.Answer.REFUSED, note, stamp, accepted);
  }

  /** The confirmed result is agreed to or sent back; sent back, another one may be confirmed. */
  public Negotiation decide(boolean approved, @Nullable String comment, Stamp stamp) {
    int number = Objects.requireNonNull(accepted, "nothing is confirmed");
    Bounds.entries(approvals.size() + 1);
    List<Approval> decisions = new ArrayList<>(approvals);
    decisions.add(new Approval(number, approved, comment, stamp));
    Negotiation decided = new Negotiation(proposals, accepted, decisions);
    return approved
        ? decided
        : decided.answered(number, Proposal.Answer.REJECTED, comment, stamp, null);
  }

  private void open(int number) {
    Proposal proposal =
        proposals.stream()
            .filter(one -> one.number() == number)
            .findFirst()
            .orElseThrow(() ->
                CaseProblem.PROPOSAL_UNKNOWN
                    .problem()
                    .with("proposal", number)
                    .with("count", proposals.size()));
    if (proposal.answer() != Proposal.Answer.OPEN) {
      throw CaseProblem.PROPOSAL_ANSWERED
          .problem()
          .with("proposal", number)
          .with("answer", proposal.answer());
    }
  }

  private Negotiation answered(
      int number,
      Proposal.Answer answer,
      @Nullable String note,
      Stamp stamp,
      @Nullable Integer acceptedNow) {
    List<Proposal> all = new ArrayList<>(proposals);
    all.replaceAll(one -> one.number() == number ? one.answered(answer, note, stamp) : one);
    return new Negotiation(all, acceptedNow, approvals);
  }
}
