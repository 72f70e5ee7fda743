package org.kehu.local.broker;

import java.nio.file.Path;
import java.util.Properties;
import org.kehu.local.Survival;

/**
 * The settings of a single KRaft node that is broker and controller in one, bound to the loopback
 * address, sized for a small heap.
 *
 * <p>A record is acknowledged when it is on the disk, or, where only a kill must be survived, when
 * the page cache of the machine has it: then a loss of power costs at most one second.
 */
record BrokerSettings(Path dataDir, int port, int controllerPort, Survival survival) {

  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";
  private static final String LOOPBACK = "127.0.0.1";

  Properties toProperties() {
    Properties settings = new Properties();
    identity(settings);
    durability(settings);
    thrift(settings);
    quickRestart(settings);
    return settings;
  }

  private void identity(Properties settings) {
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(NODE_ID));
    settings.put(
        "controller.quorum.voters", "%d@%s:%d".formatted(NODE_ID, LOOPBACK, controllerPort));
    settings.put(
        "listeners",
        "PLAINTEXT://%s:%d,%s://%s:%d"
            .formatted(LOOPBACK, port, CONTROLLER_LISTENER, LOOPBACK, controllerPort));
    settings.put("advertised.listeners", "PLAINTEXT://localhost:" + Integer.toString(port));
    settings.put(
        "listener.security.protocol.map", CONTROLLER_LISTENER + ":PLAINTEXT,PLAINTEXT:PLAINTEXT");
    settings.put("controller.listener.names", CONTROLLER_LISTENER);
    settings.put("inter.broker.listener.name", "PLAINTEXT");
    settings.put("log.dirs", dataDir.toAbsolutePath().toString());
    // A misspelt topic must be an error of its writer, not a new topic with one partition.
    settings.put("auto.create.topics.enable", "false");
  }

  private void durability(Properties settings) {
    settings.put("default.replication.factor", "1");
    settings.put("min.insync.replicas", "1");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    if (survival.isOnDisk()) {
      // There is no second replica that would still have what this machine's memory loses.
      settings.put("log.flush.interval.messages", "1");
    }
    settings.put("log.flush.interval.ms", "1000");
    settings.put("log.flush.scheduler.interval.ms", "1000");
  }

  private static void thrift(Properties settings) {
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    settings.put("background.threads", "2");
    settings.put("offsets.topic.num.partitions", "4");
    settings.put("transaction.state.log.num.partitions", "1");
    settings.put("share.coordinator.state.topic.num.partitions", "1");
    // The cleaner keeps its whole map on the heap; the default is 128 MB.
    settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 * 1024 * 1024));
    settings.put("log.index.size.max.bytes", Integer.toString(1024 * 1024));
    settings.put("metadata.log.segment.bytes", Integer.toString(16 * 1024 * 1024));
  }

  private static void quickRestart(Properties settings) {
    settings.put("group.initial.rebalance.delay.ms", "0");
    // What lies before the recovery point need not be read again after a kill.
    settings.put("log.flush.offset.checkpoint.interval.ms", "5000");
    settings.put("num.recovery.threads.per.data.dir", "2");
    // A killed broker may register again only when its former session has expired.
    settings.put("broker.session.timeout.ms", "4000");
    settings.put("broker.heartbeat.interval.ms", "1000");
  }
}
