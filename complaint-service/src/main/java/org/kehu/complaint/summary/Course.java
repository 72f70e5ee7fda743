package org.kehu.complaint.summary;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kehu.complaint.cases.CaseMove;
import org.kehu.complaint.cases.CaseStatus;
import org.kehu.complaint.cases.Step;
import org.kehu.complaint.cases.contact.CaseKind;

/**
 * The way of one case from receipt to its last solution.
 *
 * @param kind what kind
 * @param receivedAt when it came in
 * @param steps those it went through, oldest first
 */
record Course(CaseKind kind, Instant receivedAt, List<Step> steps) {

  /** Copies, up to the last solution. */
  Course {
    steps = List.copyOf(steps.subList(0, solvedAfter(steps)));
  }

  private static int solvedAfter(List<Step> all) {
    for (int i = all.size(); i > 0; i--) {
      if (all.get(i - 1).move() == CaseMove.RESOLVE) {
        return i;
      }
    }
    return 0;
  }

  boolean isSolved() {
    return !steps.isEmpty();
  }

  Duration time() {
    return Duration.between(receivedAt, steps.getLast().stamp().at());
  }

  /** How long it was in each state, all stays together. */
  Map<CaseStatus, Duration> stays() {
    Map<CaseStatus, Duration> stays = new EnumMap<>(CaseStatus.class);
    CaseStatus status = CaseStatus.RECEIVED;
    Instant since = receivedAt;
    for (Step step : steps) {
      stays.merge(status, Duration.between(since, step.stamp().at()), Duration::plus);
      status = step.status();
      since = step.stamp().at();
    }
    return stays;
  }
}
