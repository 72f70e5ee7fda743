package org.kehu.kit.approval;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A seat whose turn it is, and who speaks from it.
 *
 * @param own whether of the own right, not as deputy or by letter
 */
record Turn(Seat seat, Voice voice, boolean own) {

  /**
   * The turn of a party: the party's own before another's. Who has an interest in the matter has no
   * turn, nor has anybody on their behalf, and nobody's opinion counts twice in a step.
   *
   * @param wanted number of a seat, or null for any
   */
  static Turn of(Approval approval, Party party, @Nullable Integer wanted) {
    List<Turn> all = all(approval, party, wanted);
    List<Turn> disinterested = disinterested(approval, all);
    return unheard(approval, disinterested)
        .orElseThrow(() -> refusal(all, disinterested).problem().with("number", approval.number()));
  }

  /** The same, or nothing. */
  static Optional<Turn> find(Approval approval, Party party, int wanted) {
    return unheard(approval, disinterested(approval, all(approval, party, wanted)));
  }

  private static List<Turn> all(Approval approval, Party party, @Nullable Integer wanted) {
    return approval.open().stream()
        .filter(seat -> wanted == null || wanted == seat.number())
        .flatMap(seat -> of(approval, party, seat))
        .toList();
  }

  private static Stream<Turn> of(Approval approval, Party party, Seat seat) {
    boolean own = party.isOwn(seat.participant());
    return party.voices(seat, approval.request().power()).stream()
        .map(voice -> new Turn(seat, voice, own));
  }

  private static List<Turn> disinterested(Approval approval, List<Turn> all) {
    Set<String> interested = approval.request().interested();
    return all.stream().filter(turn -> !turn.isOneOf(interested)).toList();
  }

  private static Optional<Turn> unheard(Approval approval, List<Turn> turns) {
    return turns.stream()
        .filter(turn -> !approval.round().hasHeard(turn.voice()))
        .min(Comparator.comparing(turn -> !turn.own()));
  }

  private boolean isOneOf(Set<String> interested) {
    return interested.contains(voice.personId()) || interested.contains(voice.speaksFor());
  }

  private static ApprovalProblem refusal(List<Turn> all, List<Turn> disinterested) {
    if (all.isEmpty()) {
      return ApprovalProblem.NOT_ASKED;
    }
    return disinterested.isEmpty() ? ApprovalProblem.OWN_REQUEST : ApprovalProblem.ALREADY_HEARD;
  }
}
