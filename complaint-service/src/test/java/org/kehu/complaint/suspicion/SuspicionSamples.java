package org.kehu.complaint.suspicion;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.clock.Stamp;
import org.kehu.complaint.cases.solution.Evidence;

/** Suspicions, made by the verbs alone. */
public final class SuspicionSamples {

  public static final String PERSON = "st-lin-kefu";
  public static final String LEADER = "st-sun-jingli";
  static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

  private SuspicionSamples() {}

  static Stamp by(String who) {
    return new Stamp(who, START.plus(Duration.ofDays(9)));
  }

  static List<Occurrence> occurrences(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(n ->
            new Occurrence(
                PERSON, START.plus(Duration.ofHours(n)), new Evidence("第" + n + "次", "/x/" + n)))
        .toList();
  }

  /** Of somebody whom this colleague leads. */
  public static Suspicion found(Rule rule, int count, @Nullable String superior) {
    return Suspicion.of(
        rule, occurrences(count), "YS-20261123-0001", "customer-service", superior, 3, START);
  }

  /** The same after it was dismissed. */
  public static Suspicion dismissed() {
    Suspicion suspicion = found(Rule.UNACKNOWLEDGED, 3, LEADER);
    suspicion.dismiss("当日系统停机", by(LEADER));
    return suspicion;
  }
}
