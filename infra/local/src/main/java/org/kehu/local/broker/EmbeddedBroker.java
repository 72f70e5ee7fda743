package org.kehu.local.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
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
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.utils.Time;
import org.kehu.local.Survival;

/**
 * A Kafka broker (KRaft, single node) inside this process, on a directory that survives it. Bound
 * to the loopback address; no acknowledged record is lost when the process is killed, nor, unless
 * told that this is enough, when the machine loses power.
 */
public final class EmbeddedBroker implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int ATTEMPTS_ON_EPHEMERAL_PORTS = 3;

  private final int port;
  private final KafkaRaftServer server;

  private EmbeddedBroker(int port, KafkaRaftServer server) {
    this.port = port;
    this.server = server;
  }

  /**
   * Starts on the given port; the controller listens on the next one. Returns when the broker
   * serves requests.
   *
   * @throws BrokerFailure when a port is taken or the directory cannot be used
   */
  public static EmbeddedBroker start(Path dataDir, int port, Survival survival) {
    return start(new BrokerSettings(dataDir, port, port + 1, survival));
  }

  /** Starts on any free port and survives a kill: what a test wants. */
  public static EmbeddedBroker start(Path dataDir) {
    for (int attempt = 1; ; attempt++) {
      FreePorts free = FreePorts.find();
      try {
        return start(new BrokerSettings(dataDir, free.first(), free.second(), Survival.KILL));
      } catch (BrokerFailure e) {
        // Another process may have taken a port between finding and binding it.
        if (attempt == ATTEMPTS_ON_EPHEMERAL_PORTS) {
          throw e;
        }
      }
    }
  }

  private static EmbeddedBroker start(BrokerSettings settings) {
    ensureFree(settings.controllerPort());
    new BrokerStorage(settings.dataDir()).prepare();
    var config = KafkaConfig.fromProps(settings.toProperties(), false);
    var server = new KafkaRaftServer(config, Time.SYSTEM);
    try {
      server.startup();
    } catch (RuntimeException | Error e) {
      server.shutdown();
      throw new BrokerFailure(
          "The broker cannot start on ports %d and %d with directory %s: %s"
              .formatted(
                  settings.port(), settings.controllerPort(), settings.dataDir(), e.getMessage()),
          e);
    }
    return new EmbeddedBroker(settings.port(), server);
  }

  /** A controller that cannot listen would end the whole process without a word. */
  private static void ensureFree(int port) {
    try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      probe.setReuseAddress(true);
    } catch (IOException e) {
      throw new BrokerFailure("The broker's controller cannot use port " + port, e);
    }
  }

  /** The port that clients connect to. */
  public int port() {
    return port;
  }

  /** What clients set as {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return "localhost:" + port;
  }

  /**
   * Creates the topics that are missing and brings the settings of the others in line; the number
   * of partitions of an existing topic is left as it is.
   *
   * @throws BrokerFailure when the broker refuses or does not answer within a minute
   */
  public void ensureTopics(Collection<TopicPlan> plans) {
    try (Admin admin = newAdmin()) {
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

  /** An administration client of this broker, to be closed by the caller. */
  public Admin newAdmin() {
    return Admin.create(
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers(),
            AdminClientConfig.CLIENT_ID_CONFIG,
            "kehu-local"));
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

  /** Flushes the logs and stops; the directory stays. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
