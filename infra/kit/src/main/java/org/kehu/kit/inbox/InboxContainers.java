package org.kehu.kit.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/** Runs one listener container a consumer and knows how current each is. */
public final class InboxContainers implements SmartLifecycle {

  /**
   * How often a consumer tells the broker how far it has read. What is read again after a kill is
   * known by its marks and sequences, so it need not be after each fetch.
   */
  private static final Duration PLACE_KEPT_EVERY = Duration.ofMillis(500);

  private static final Duration IDLE = Duration.ofSeconds(1);
  private static final Duration ASKED_AGAIN_AFTER = Duration.ofSeconds(5);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(2);
  private static final Duration MOST_TO_STOP = Duration.ofSeconds(30);
  private static final Logger log = LoggerFactory.getLogger(InboxContainers.class);
  private static final long PAUSE_WHILE_AWAY_MS = 1_000;

  private final String service;
  private final Inbox inbox;
  private final ConsumerFactory<String, byte[]> factory;
  private final ApplicationEventPublisher events;
  private final Map<String, ConcurrentMessageListenerContainer<String, byte[]>> containers =
      new LinkedHashMap<>();
  private final Map<String, Instant> caughtUp = new ConcurrentHashMap<>();
  private volatile boolean running;

  InboxContainers(
      String service,
      Inbox inbox,
      ConsumerFactory<String, byte[]> factory,
      ApplicationEventPublisher events) {
    this.service = service;
    this.inbox = inbox;
    this.factory = factory;
    this.events = events;
  }

  @Override
  public void start() {
    for (Consumer consumer : inbox.consumers()) {
      ConcurrentMessageListenerContainer<String, byte[]> container = container(consumer);
      containers.put(consumer.name(), container);
      container.start();
    }
    running = true;
  }

  private ConcurrentMessageListenerContainer<String, byte[]> container(Consumer consumer) {
    ContainerProperties properties =
        new ContainerProperties(consumer.topics().toArray(String[]::new));
    properties.setGroupId(service + "." + consumer.name());
    properties.setClientId(service + "." + consumer.name());
    properties.setAckMode(ContainerProperties.AckMode.TIME);
    properties.setAckTime(PLACE_KEPT_EVERY.toMillis());
    properties.setIdleEventInterval(IDLE.toMillis());
    properties.setMissingTopicsFatal(false);
    properties.setConsumerRebalanceListener(new Reassignment(consumer));
    properties.setMessageListener(
        (BatchMessageListener<String, byte[]>) records -> take(consumer, records));
    ConcurrentMessageListenerContainer<String, byte[]> container =
        new ConcurrentMessageListenerContainer<>(factory, properties);
    container.setBeanName(consumer.name());
    container.setApplicationEventPublisher(events);
    DefaultErrorHandler stayHere =
        new DefaultErrorHandler(
            new FixedBackOff(PAUSE_WHILE_AWAY_MS, FixedBackOff.UNLIMITED_ATTEMPTS));
    container.setCommonErrorHandler(stayHere);
    return container;
  }

  /** Partitions come and go: what happened to them meanwhile is not known, or found out here. */
  private final class Reassignment implements ConsumerAwareRebalanceListener {

    private final Consumer consumer;

    Reassignment(Consumer consumer) {
      this.consumer = consumer;
    }

    @Override
    public void onPartitionsAssigned(
        org.apache.kafka.clients.consumer.Consumer<?, ?> reader,
        Collection<TopicPartition> partitions) {
      inbox.forgetOrder(consumer);
      if (consumer.expectsEverySequence()) {
        unread(reader, partitions).forEach(partition -> inbox.missed(consumer, partition));
      }
    }
  }

  /** Partitions that begin behind the place that was read up to: what lay between is gone. */
  private static List<TopicPartition> unread(
      org.apache.kafka.clients.consumer.Consumer<?, ?> reader,
      Collection<TopicPartition> partitions) {
    try {
      Map<TopicPartition, Long> begins = reader.beginningOffsets(partitions, ANSWER_LIMIT);
      return reader.committed(Set.copyOf(partitions), ANSWER_LIMIT).entrySet().stream()
          .filter(read -> read.getValue() != null)
          .filter(read -> read.getValue().offset() < begins.getOrDefault(read.getKey(), 0L))
          .map(Map.Entry::getKey)
          .toList();
    } catch (KafkaException away) {
      log.debug("The broker does not say where its topics begin", away);
      return List.of();
    }
  }

  @SuppressWarnings("unchecked") // a tombstone's value is null, which ConsumerRecord cannot say
  private void take(Consumer consumer, List<ConsumerRecord<String, byte[]>> records) {
    inbox.take(consumer, (List<ConsumerRecord<String, byte @Nullable []>>) (List<?>) records);
    long newest = records.stream().mapToLong(ConsumerRecord::timestamp).max().orElse(0);
    caughtUp.merge(consumer.name(), Instant.ofEpochMilli(newest), (a, b) -> a.isAfter(b) ? a : b);
  }

  /**
   * Nothing came for a while: if the broker confirms that there is nothing further, all up to now
   * is known. Silence alone proves nothing, the broker may be away.
   */
  @EventListener
  public void idle(ListenerContainerIdleEvent idle) {
    String id = idle.getListenerId();
    containers.keySet().stream()
        .filter(name -> id.equals(name) || id.startsWith(name + "-"))
        .filter(this::isWorthAsking)
        .filter(name -> hasReadAll(idle.getConsumer()))
        .forEach(name -> caughtUp.put(name, Instant.now()));
  }

  private boolean isWorthAsking(String consumer) {
    return currentAsOf(consumer).isBefore(Instant.now().minus(ASKED_AGAIN_AFTER));
  }

  private static boolean hasReadAll(org.apache.kafka.clients.consumer.Consumer<?, ?> consumer) {
    Set<TopicPartition> assigned = consumer.assignment();
    if (assigned.isEmpty()) {
      return false;
    }
    try {
      return consumer.endOffsets(assigned, ANSWER_LIMIT).entrySet().stream()
          .allMatch(end -> consumer.position(end.getKey(), ANSWER_LIMIT) >= end.getValue());
    } catch (KafkaException away) {
      log.debug("The broker does not say how far its topics go", away);
      return false;
    }
  }

  /** The time up to which a consumer has seen everything; the beginning of time before that. */
  public Instant currentAsOf(String consumer) {
    return caughtUp.getOrDefault(consumer, Instant.EPOCH);
  }

  /** Consumers whose listener has stopped. */
  public List<String> stopped() {
    return containers.entrySet().stream()
        .filter(entry -> running && !entry.getValue().isRunning())
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public void stop() {
    running = false;
    CountDownLatch atWork = new CountDownLatch(containers.size());
    // All at once: each takes as long as the fetch that it waits in.
    containers.values().forEach(container -> container.stop(atWork::countDown));
    try {
      if (!atWork.await(MOST_TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
        log.warn("{} listeners are still at work after {}", atWork.getCount(), MOST_TO_STOP);
      }
    } catch (InterruptedException stopNow) {
      Thread.currentThread().interrupt();
    }
    containers.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return 100;
  }
}
