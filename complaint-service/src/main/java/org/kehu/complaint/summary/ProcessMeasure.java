package org.kehu.complaint.summary;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kehu.complaint.cases.CaseStatus;
import org.kehu.complaint.cases.contact.CaseKind;

/**
 * How much it takes to solve a kind of contact, so that what takes too much can be made simpler
 * (简化服务流程, P-73).
 *
 * @param kind what kind
 * @param cases how many were solved
 * @param medianSteps steps from receipt to the last solution
 * @param medianTime the same in time of day, not business time
 * @param stages where the time went, the longest first
 */
public record ProcessMeasure(
    CaseKind kind, int cases, double medianSteps, Duration medianTime, List<Stage> stages) {

  /**
   * Time in a state.
   *
   * @param status which
   * @param cases how many were in it
   * @param medianTime how long those were, all stays of a case together
   */
  public record Stage(CaseStatus status, int cases, Duration medianTime) {}

  /** Of the solved ones among these, by kind. */
  static List<ProcessMeasure> of(List<Course> courses) {
    Map<CaseKind, List<Course>> kinds = new EnumMap<>(CaseKind.class);
    courses.stream()
        .filter(Course::isSolved)
        .forEach(one -> kinds.computeIfAbsent(one.kind(), kind -> new ArrayList<>()).add(one));
    return kinds.entrySet().stream()
        .map(entry -> of(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(ProcessMeasure::medianTime).reversed())
        .toList();
  }

  private static ProcessMeasure of(CaseKind kind, List<Course> solved) {
    return new ProcessMeasure(
        kind,
        solved.size(),
        median(solved.stream().mapToLong(one -> one.steps().size()).toArray()),
        middle(solved.stream().map(Course::time).toList()),
        stages(solved));
  }

  private static List<Stage> stages(List<Course> solved) {
    Map<CaseStatus, List<Duration>> stays = new EnumMap<>(CaseStatus.class);
    for (Course one : solved) {
      one.stays()
          .forEach(
              (status, stay) -> stays.computeIfAbsent(status, any -> new ArrayList<>()).add(stay));
    }
    return stays.entrySet().stream()
        .map(entry -> new Stage(entry.getKey(), entry.getValue().size(), middle(entry.getValue())))
        .sorted(Comparator.comparing(Stage::medianTime).reversed())
        .toList();
  }

  static Duration middle(List<Duration> times) {
    double seconds = median(times.stream().mapToLong(Duration::toSeconds).toArray());
    return Duration.ofSeconds(Math.round(seconds));
  }

  /** The middle one, or the mean of the two in the middle. */
  private static double median(long... values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
  }
}
