package org.kehu.kit.approval;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A step of the round: a line a participant of the route. */
public record Step(StepMode mode, List<Line> lines) {

  public Step {
    lines = List.copyOf(lines);
  }

  /** How a step stands, apart from whether it is its turn. */
  enum Standing {
    UNDECIDED,
    APPROVED,
    REFUSED
  }

  Standing standing() {
    if (lines.stream().anyMatch(Line::isRefused)) {
      return Standing.REFUSED;
    }
    boolean approved =
        mode == StepMode.ANY
            ? lines.stream().anyMatch(Line::isApproved)
            : lines.stream().allMatch(Line::isApproved);
    return approved ? Standing.APPROVED : Standing.UNDECIDED;
  }

  /** Whose turn it is, when it is the step's. */
  List<Seat> open() {
    if (standing() != Standing.UNDECIDED) {
      return List.of();
    }
    Stream<Seat> turns = lines.stream().map(Line::open).flatMap(Optional::stream);
    return mode == StepMode.SEQUENCE ? turns.limit(1).toList() : turns.toList();
  }

  /** All seats, in the order of the way. */
  public List<Seat> seats() {
    return lines.stream().flatMap(line -> line.seats().stream()).toList();
  }

  Step with(int number, UnaryOperator<Line> change) {
    return new Step(
        mode, lines.stream().map(line -> line.has(number) ? change.apply(line) : line).toList());
  }
}
