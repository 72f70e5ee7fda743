package org.kehu.complaint.cooperation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cooperation.CooperationEvent.CooperationOverdue;

/**
 * What is still awaited: the word of departments or the office, and beside it the slip of a problem
 * that was solved first. Each has its own time and is told late once. Immutable.
 *
 * @param word opinions or the ruling; null when nobody is awaited
 * @param slip the work contact slip; null when none is to follow
 */
public record Waits(@Nullable Wait word, @Nullable Wait slip) {

  static final Waits NONE = new Waits(null, null);

  /** What can be awaited. */
  public enum Awaited {
    OPINIONS,
    RULING,
    SLIP
  }

  /**
   * One thing that is awaited.
   *
   * @param what it is
   * @param until when it is to be there
   * @param late whether its time passed and that was told
   */
  public record Wait(Awaited what, Instant until, boolean late) {

    private boolean passes(Instant now) {
      return !late && !now.isBefore(until);
    }

    private Wait told() {
      return new Wait(what, until, true);
    }
  }

  static Waits of(Instant opinionsBy, @Nullable Instant slipBy) {
    Wait opinions = new Wait(Awaited.OPINIONS, opinionsBy, false);
    return new Waits(opinions, slipBy == null ? null : new Wait(Awaited.SLIP, slipBy, false));
  }

  Waits forRuling(Instant until) {
    return new Waits(new Wait(Awaited.RULING, until, false), slip);
  }

  Waits withoutWord() {
    return new Waits(null, slip);
  }

  Waits withoutSlip() {
    return new Waits(word, null);
  }

  /** What passes now is told, each once. */
  List<CooperationEvent> passing(Instant now) {
    return all()
        .filter(one -> one.passes(now))
        .<CooperationEvent>map(one -> new CooperationOverdue(one.what()))
        .toList();
  }

  Waits told(Instant now) {
    return new Waits(told(word, now), told(slip, now));
  }

  private static @Nullable Wait told(@Nullable Wait one, Instant now) {
    return one != null && one.passes(now) ? one.told() : one;
  }

  /** What is late and was told; the word first. */
  public Optional<Wait> late() {
    return all().filter(Wait::late).findFirst();
  }

  /** When the earliest is to be there; null once nothing is awaited. */
  @Nullable Instant dueAt() {
    return earliest(one -> true);
  }

  /** When the next lateness is to be told; null once there is none. */
  @Nullable Instant nextMarkAt() {
    return earliest(one -> !one.late());
  }

  private @Nullable Instant earliest(Predicate<Wait> wanted) {
    return all().filter(wanted).map(Wait::until).min(Instant::compareTo).orElse(null);
  }

  private Stream<Wait> all() {
    return Stream.of(word, slip).filter(Objects::nonNull);
  }
}
