package org.kehu.survey.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What followed from a low score (低分闭环; catalogue X-35, ISO 10004): the complaint that it opened in
 * its causal chain, what was done about that, the contact with the customer after it, and the
 * customer's next answer.
 *
 * @param foundAt when the low score came in
 * @param complaintAt when the complaint was taken in
 * @param actionAt when it was solved, or a corrective action was planned, whichever was first
 * @param revisitAt when the customer was reached after that (回访)
 * @param measuredAt when the customer answered again
 * @param low whether that answer is low again
 */
record LowScoreLoop(
    Instant foundAt,
    @Nullable Instant complaintAt,
    @Nullable Instant actionAt,
    @Nullable Instant revisitAt,
    @Nullable Instant measuredAt,
    boolean low) {

  /**
   * What became of a low score.
   *
   * @param chain complaints of its chain
   * @param about actions, answers and low scores about those
   */
  static LowScoreLoop of(ServiceFact found, List<ServiceFact> chain, List<ServiceFact> about) {
    return chain.stream()
        .filter(one -> one.counts() && !one.at().isBefore(found.at()))
        .min(Comparator.comparing(ServiceFact::at))
        .map(complaint -> of(found, complaint, about))
        .orElse(new LowScoreLoop(found.at(), null, null, null, null, false));
  }

  private static LowScoreLoop of(
      ServiceFact found, ServiceFact complaint, List<ServiceFact> about) {
    List<ServiceFact> own = about.stream().filter(one -> isAbout(one, complaint)).toList();
    Optional<ServiceFact> answer = first(own, FactKind.RESPONSE);
    CaseCourse course = Objects.requireNonNullElse(complaint.course(), CaseCourse.NONE);
    return new LowScoreLoop(
        found.at(),
        complaint.at(),
        action(complaint, course, own),
        course.calledBackAt(),
        answer.map(ServiceFact::at).orElse(null),
        answer.filter(one -> isLow(one, own)).isPresent());
  }

  private static boolean isAbout(ServiceFact one, ServiceFact complaint) {
    return one.counts() && complaint.id().equals("case/" + one.caseId());
  }

  private static Optional<ServiceFact> first(List<ServiceFact> facts, FactKind kind) {
    return facts.stream()
        .filter(one -> one.kind() == kind)
        .min(Comparator.comparing(ServiceFact::at));
  }

  /** A complaint that is taken up again is not solved. */
  private static @Nullable Instant action(
      ServiceFact complaint, CaseCourse course, List<ServiceFact> own) {
    Stream<Instant> solved =
        complaint.marks().contains(Mark.SOLVED)
            ? Stream.ofNullable(course.solvedAt())
            : Stream.empty();
    Stream<Instant> planned = first(own, FactKind.ACTION).map(ServiceFact::at).stream();
    return Stream.concat(solved, planned).min(Comparator.naturalOrder()).orElse(null);
  }

  private static boolean isLow(ServiceFact answer, List<ServiceFact> own) {
    return own.stream()
        .filter(one -> one.kind() == FactKind.LOW_SCORE)
        .anyMatch(one -> one.id().endsWith(answer.id().substring(answer.id().indexOf('/'))));
  }

  /** Whether all of it happened. */
  boolean isClosed() {
    return complaintAt != null && actionAt != null && revisitAt != null && measuredAt != null;
  }

  /** Whether it is closed and the customer is content now. */
  boolean isBetter() {
    return isClosed() && !low;
  }

  /** From the low score to the last of what closed it; empty while it is open. */
  Optional<Duration> took() {
    return isClosed()
        ? Stream.of(complaintAt, actionAt, revisitAt, measuredAt)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .map(last -> Duration.between(foundAt, last))
        : Optional.empty();
  }
}
