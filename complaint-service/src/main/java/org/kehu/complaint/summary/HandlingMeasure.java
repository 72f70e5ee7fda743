package org.kehu.complaint.summary;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.CaseStatus;
import org.kehu.complaint.cases.clock.CaseClock;
import org.kehu.complaint.cases.clock.ClockKind;
import org.kehu.kit.calendar.BusinessCalendar;

/**
 * How well contacts were handled (处理质量, the sources of X-10). Durations are business time on the
 * company's calendar; a rate without anything to measure is null.
 *
 * @param key whose or what; empty where it is not known
 * @param contacts how many came in, without those that went on in another
 * @param solved how many are solved now
 * @param open how many still wait for a solution
 * @param overdue how many of them past their time
 * @param acknowledgement median until the customer was told that it was received
 * @param firstResponse median until our first answer
 * @param resolution median until the solution
 * @param onTimeRate solved in time, of those solved or past their time
 * @param solvedRate solved, of those not taken back
 * @param firstContactRate solved by whoever was asked first without the customer coming again, of
 *     those ever solved
 * @param reopenRate taken up again, of those ever solved
 * @param repeats how many of which the customer had to come again
 * @param ages of those that wait, by days since receipt
 */
public record HandlingMeasure(
    String key,
    int contacts,
    int solved,
    int open,
    int overdue,
    @Nullable Duration acknowledgement,
    @Nullable Duration firstResponse,
    @Nullable Duration resolution,
    @Nullable Double onTimeRate,
    @Nullable Double solvedRate,
    @Nullable Double firstContactRate,
    @Nullable Double reopenRate,
    int repeats,
    List<Age> ages) {

  private static final int[] DAYS = {1, 3, 7, 30};

  /**
   * So many wait.
   *
   * @param upToDays for no more days than that; null is longer than the longest of the others
   */
  public record Age(@Nullable Integer upToDays, int contacts) {}

  /** By key, the most contacts first. */
  static List<HandlingMeasure> of(
      List<Handled> all,
      Function<Handled, Optional<String>> key,
      BusinessCalendar calendar,
      Instant now) {
    Map<String, List<Handled>> groups = new TreeMap<>();
    all.stream()
        .filter(one -> one.status() != CaseStatus.MERGED)
        .forEach(one ->
            groups.computeIfAbsent(key.apply(one).orElse(""), any -> new ArrayList<>()).add(one));
    return groups.entrySet().stream()
        .map(entry -> of(entry.getKey(), entry.getValue(), calendar, now))
        .sorted(Comparator.comparingInt(HandlingMeasure::contacts).reversed())
        .toList();
  }

  private static HandlingMeasure of(
      String key, List<Handled> group, BusinessCalendar calendar, Instant now) {
    List<Handled> open = group.stream().filter(one -> one.status().isUnsolved()).toList();
    List<Handled> kept = without(group, one -> one.status() == CaseStatus.WITHDRAWN);
    List<Handled> everSolved = group.stream().filter(Handled::wasSolved).toList();
    List<Handled> judged =
        kept.stream().filter(one -> one.isSolved() || one.isOverdue(now)).toList();
    return new HandlingMeasure(
        key,
        group.size(),
        count(group, Handled::isSolved),
        open.size(),
        count(open, one -> one.isOverdue(now)),
        median(kept, ClockKind.ACKNOWLEDGEMENT, calendar),
        median(kept, ClockKind.FIRST_RESPONSE, calendar),
        median(kept.stream().filter(Handled::isSolved).toList(), ClockKind.RESOLUTION, calendar),
        rate(judged, one -> one.solution(now) == CaseClock.State.MET),
        rate(kept, Handled::isSolved),
        rate(everSolved, Handled::wasSolvedAtOnce),
        rate(everSolved, one -> one.reopened() > 0),
        count(group, one -> !one.furtherContacts().isEmpty()),
        ages(open, now));
  }

  private static List<Handled> without(List<Handled> all, Predicate<Handled> unwanted) {
    return all.stream().filter(unwanted.negate()).toList();
  }

  private static int count(List<Handled> all, Predicate<Handled> counted) {
    return (int) all.stream().filter(counted).count();
  }

  private static @Nullable Double rate(List<Handled> all, Predicate<Handled> good) {
    return all.isEmpty() ? null : count(all, good) / (double) all.size();
  }

  private static @Nullable Duration median(
      List<Handled> all, ClockKind kind, BusinessCalendar calendar) {
    List<Duration> took = all.stream().flatMap(one -> one.took(kind, calendar).stream()).toList();
    return took.isEmpty() ? null : ProcessMeasure.middle(took);
  }

  private static List<Age> ages(List<Handled> open, Instant now) {
    List<Age> ages = new ArrayList<>();
    int younger = 0;
    for (int days : DAYS) {
      Instant since = now.minus(Duration.ofDays(days));
      int upTo = count(open, one -> !one.receivedAt().isBefore(since));
      ages.add(new Age(days, upTo - younger));
      younger = upTo;
    }
    ages.add(new Age(null, open.size() - younger));
    return List.copyOf(ages);
  }
}
