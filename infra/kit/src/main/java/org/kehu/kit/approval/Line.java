package org.kehu.kit.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A participant of the route with all who were added before or after, asked one after the other.
 */
public record Line(List<Seat> seats) {

  public Line {
    seats = List.copyOf(seats);
  }

  /** Whose turn it is; empty when the line is through. */
  Optional<Seat> open() {
    return isRefused() ? Optional.empty() : seats.stream().filter(Seat::isOpen).findFirst();
  }

  boolean isApproved() {
    return seats.stream().allMatch(Seat::isPassed);
  }

  boolean isRefused() {
    return seats.stream().anyMatch(seat -> seat.is(Vote.Verdict.REFUSED));
  }

  boolean has(int number) {
    return seats.stream().anyMatch(seat -> seat.number() == number);
  }

  Line voted(int number, Vote vote) {
    return new Line(
        seats.stream().map(seat -> seat.number() == number ? seat.with(vote) : seat).toList());
  }

  Line added(int number, Place place, Seat seat) {
    List<Seat> more = new ArrayList<>(seats);
    for (int at = 0; at < seats.size(); at++) {
      if (seats.get(at).number() == number) {
        more.add(place == Place.BEFORE ? at : at + 1, seat);
      }
    }
    return new Line(more);
  }
}
