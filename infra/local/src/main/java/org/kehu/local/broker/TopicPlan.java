package org.kehu.local.broker;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * One topic as it should be: its name, its number of partitions (never changed afterwards, since a
 * record's key decides its partition) and its settings.
 */
public record TopicPlan(String name, int partitions, Map<String, String> settings) {

  private static final int SUITE_PARTITIONS = 12;
  private static final Duration TOMBSTONES_KEPT = Duration.ofDays(7);
  private static final Duration COMPACTED_WITHIN = Duration.ofDays(1);

  public TopicPlan {
    settings = Map.copyOf(settings);
  }

  /** A topic of things that happened, kept for the given time. */
  public static TopicPlan events(String name, Duration kept) {
    return new TopicPlan(
        name,
        SUITE_PARTITIONS,
        Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG,
            Long.toString(kept.toMillis()),
            TopicConfig.RETENTION_BYTES_CONFIG,
            "-1"));
  }

  /** A topic of things that happened, from which nothing is ever dropped. */
  public static TopicPlan everlasting(String name) {
    return new TopicPlan(
        name,
        SUITE_PARTITIONS,
        Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1"));
  }

  /** A compacted topic: the last record of each key stays for ever. */
  public static TopicPlan state(String name) {
    return new TopicPlan(
        name,
        SUITE_PARTITIONS,
        Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.DELETE_RETENTION_MS_CONFIG, Long.toString(TOMBSTONES_KEPT.toMillis()),
            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, Long.toString(COMPACTED_WITHIN.toMillis())));
  }

  /** The same topic with another number of partitions, for instance one in a small test. */
  public TopicPlan withPartitions(int count) {
    return new TopicPlan(name, count, settings);
  }

  NewTopic toNewTopic() {
    return new NewTopic(name, Optional.of(partitions), Optional.of((short) 1)).configs(settings);
  }
}
