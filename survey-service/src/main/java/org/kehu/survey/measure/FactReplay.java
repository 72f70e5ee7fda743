package org.kehu.survey.measure;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One rebuilding of the facts from what all services told (指标重算), and what it found. One at a time
 * is open, since what it rebuilds lies in one place.
 *
 * @param id that of its job
 * @param open true until it is over, then absent
 * @param places how far it has read each part of the topics
 * @param cutTopics topics whose oldest events are no longer kept
 * @param counts how many facts were found how; null until they are compared
 * @param differences at most the first 100 of those that were wrong
 */
@Document("fact_replays")
public record FactReplay(
    @Id String id,
    @Nullable Boolean open,
    Instant startedAt,
    String startedBy,
    List<Place> places,
    Set<String> cutTopics,
    @Nullable Counts counts,
    List<FactDifference> differences) {

  /**
   * A part of a topic.
   *
   * @param name {@code <topic>-<partition>}
   * @param until where reading ends
   */
  public record Place(String name, long until) {}

  /** How many facts were found how. */
  public record Counts(long equal, long missing, long different, long unfounded, long kept) {

    /** Whether what is counted was what the events say. */
    public boolean isEqual() {
      return missing + different + unfounded == 0;
    }
  }

  /** One that begins. */
  public static FactReplay begin(
      String id, Instant now, String by, List<Place> places, Set<String> cutTopics) {
    return new FactReplay(id, true, now, by, places, cutTopics, null, List.of());
  }
}
