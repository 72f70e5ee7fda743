package org.kehu.local.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.utils.Time;
import org.kehu.local.Survival;

/**
 * A Kafka broker (KRaft, single node) inside this process, on a directory that survives it. Bound
 * to the loopback address; no acknowledged record is lost when the process is killed, nor, unless
 * told that this is enough, when the machine loses power.
 */
public final class EmbeddedBroker implements AutoCloseable {

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
    BrokerTopics.ensure(bootstrapServers(), plans);
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

  /** Flushes the logs and stops; the directory stays. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
