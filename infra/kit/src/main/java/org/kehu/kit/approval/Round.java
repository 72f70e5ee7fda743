package org.kehu.kit.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The steps of an approval with what everybody has said so far; at most {@value #MOST_SEATS} seats.
 */
record Round(List<Step> steps) {

  static final int MOST_SEATS = 50;

  Round {
    steps = List.copyOf(steps);
  }

  /** The round of a route before anybody was heard. */
  static Round of(Route route, Function<Participant, @Nullable String> assignees) {
    List<Step> steps = new ArrayList<>();
    int number = 0;
    for (Route.Stage stage : route.stages()) {
      List<Line> lines = new ArrayList<>();
      for (Participant one : stage.participants()) {
        number++;
        Seat seat = new Seat(number, one, assignees.apply(one), null, null, null);
        lines.add(new Line(List.of(seat)));
      }
      steps.add(new Step(stage.mode(), lines));
    }
    return new Round(steps);
  }

  /** The step whose turn it is; empty when the round is decided. */
  Optional<Step> current() {
    return isRefused()
        ? Optional.empty()
        : steps.stream().filter(step -> step.standing() == Step.Standing.UNDECIDED).findFirst();
  }

  /** Whose turn it is. */
  List<Seat> open() {
    return current().map(Step::open).orElse(List.of());
  }

  boolean isRefused() {
    return steps.stream().anyMatch(step -> step.standing() == Step.Standing.REFUSED);
  }

  boolean isApproved() {
    return steps.stream().allMatch(step -> step.standing() == Step.Standing.APPROVED);
  }

  List<Seat> seats() {
    return steps.stream().flatMap(step -> step.seats().stream()).toList();
  }

  /** Whether somebody's opinion counts already in the step whose turn it is. */
  boolean hasHeard(Voice voice) {
    return current().stream()
        .flatMap(step -> step.seats().stream())
        .filter(seat -> seat.is(Vote.Verdict.APPROVED))
        .anyMatch(seat -> heard(seat).equals(voice.speaksFor()));
  }

  private static String heard(Seat seat) {
    Vote vote = seat.vote();
    return vote == null ? "" : vote.voice().speaksFor();
  }

  Round voted(int number, Vote vote) {
    return with(number, line -> line.voted(number, vote));
  }

  /** With one more seat beside another. */
  Round added(int number, Place place, Seat seat) {
    if (seats().size() >= MOST_SEATS) {
      throw ApprovalProblem.ROUND_FULL.problem().with("most", MOST_SEATS);
    }
    return with(number, line -> line.added(number, place, seat));
  }

  int nextNumber() {
    return seats().stream().mapToInt(Seat::number).max().orElse(0) + 1;
  }

  private Round with(int number, UnaryOperator<Line> change) {
    return new Round(steps.stream().map(step -> step.with(number, change)).toList());
  }
}
