package org.kehu.local.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;

/** Brings the topics of any broker in line with how they should be. */
public final class BrokerTopics {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private BrokerTopics() {}

  /**
   * Creates the topics that are missing and brings the settings of the others in line; the number
   * of partitions of an existing topic is left as it is.
   *
   * @throws BrokerFailure when a broker refuses or does not answer within a minute
   */
  public static void ensure(String bootstrapServers, Collection<TopicPlan> plans) {
    try (Admin admin = Admin.create(settings(bootstrapServers))) {
      Set<String> present = answer("list topics", admin.listTopics().names());
      List<TopicPlan> missing =
          plans.stream().filter(plan -> !present.contains(plan.name())).toList();
      List<TopicPlan> existing =
          plans.stream().filter(plan -> present.contains(plan.name())).toList();
      answer(
          "create topics",
          admin.createTopics(missing.stream().map(TopicPlan::toNewTopic).toList()).all());
      alignSettings(admin, existing);
    }
  }

  private static Map<String, Object> settings(String bootstrapServers) {
    return Map.of(
        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
        bootstrapServers,
        AdminClientConfig.CLIENT_ID_CONFIG,
        "kehu-topics");
  }

  private static void alignSettings(Admin admin, List<TopicPlan> plans) {
    Map<ConfigResource, Collection<AlterConfigOp>> changes = new LinkedHashMap<>();
    for (TopicPlan plan : plans) {
      List<AlterConfigOp> wanted = new ArrayList<>();
      plan.settings()
          .forEach((name, value) ->
              wanted.add(
                  new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET)));
      changes.put(new ConfigResource(ConfigResource.Type.TOPIC, plan.name()), wanted);
    }
    answer("change topics", admin.incrementalAlterConfigs(changes).all());
  }

  private static <T> T answer(String wish, KafkaFuture<T> reply) {
    try {
      return reply.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new BrokerFailure("The broker did not " + wish + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrokerFailure("Interrupted while the broker was asked to " + wish, e);
    }
  }
}
