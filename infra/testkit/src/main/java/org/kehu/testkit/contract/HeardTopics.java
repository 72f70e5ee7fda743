package org.kehu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.TopicPartition;
import org.kehu.testkit.TestSuite;

/** Which topics a running service listens to, compared with those that its AsyncAPI names. */
public final class HeardTopics {

  private HeardTopics() {}

  /** Fails unless the service hears what it says, no more and no less. */
  public static void areThoseDescribedBy(String service) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestSuite.running().kafka()))) {
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() ->
              assertThat(heard(admin, service))
                  .as("topics heard, compared with asyncapi/%s.yaml", service)
                  .containsExactlyInAnyOrderElementsOf(AsyncApi.of(service).heard()));
    }
  }

  private static Set<String> heard(Admin admin, String service)
      throws ExecutionException, InterruptedException {
    List<String> groups =
        admin.listGroups().all().get().stream()
            .map(GroupListing::groupId)
            .filter(id -> id.startsWith(service + "."))
            .toList();
    Collection<ConsumerGroupDescription> described =
        admin.describeConsumerGroups(groups).all().get().values();
    return described.stream()
        .flatMap(group -> group.members().stream())
        .flatMap(member -> member.assignment().topicPartitions().stream())
        .map(TopicPartition::topic)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
