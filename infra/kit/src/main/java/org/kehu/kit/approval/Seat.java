package org.kehu.kit.approval;

import org.jspecify.annotations.Nullable;

/**
 * A participant's place in the round.
 *
 * @param number within the approval, from 1, never used again
 * @param assigneeId the person for whom it is open work: of a leader, who led when it was asked;
 *     null for a role
 * @param addedBy who added it (加签); null for those of the route
 * @param passedOnBy who passed it on (转办); null for nobody
 * @param vote what was done with it; null while it waits
 */
public record Seat(
    int number,
    Participant participant,
    @Nullable String assigneeId,
    @Nullable String addedBy,
    @Nullable String passedOnBy,
    @Nullable Vote vote) {

  Seat with(Vote given) {
    return new Seat(number, participant, assigneeId, addedBy, passedOnBy, given);
  }

  boolean isOpen() {
    return vote == null;
  }

  boolean is(Vote.Verdict verdict) {
    return vote != null && vote.verdict() == verdict;
  }

  /** Whether it stands in nobody's way: approved, or passed on to the next seat. */
  boolean isPassed() {
    return vote != null && vote.verdict() != Vote.Verdict.REFUSED;
  }
}
