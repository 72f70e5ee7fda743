package org.kehu.kit.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.access.Caller;
import org.kehu.kit.call.Call;
import org.kehu.kit.call.IdempotencyKey;
import org.kehu.kit.inbox.Inbox;
import org.kehu.kit.inbox.InboxContainers;
import org.kehu.kit.inbox.IncomingEvent;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.kehu.testkit.TestSuite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.json.JsonMapper;

/** What the inbox promises: once, in order, and what fails is parked and can be tried again. */
@KehuServiceTest
class InboxIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String TOPIC = "kehu.visit.v1";

  @Autowired private MongoTemplate mongo;
  @Autowired private Inbox inbox;
  @Autowired private InboxContainers containers;
  @Autowired private MeterRegistry meters;
  @Autowired private Poke poke;
  @LocalManagementPort private int managementPort;

  @AfterEach
  void mend() {
    Poke.BROKEN.set(false);
    Poke.THROWN.set(null);
    mongo.remove(new Query(), "inbox_parked");
  }

  private static void poke(String subject, long sequence, String title, boolean breaks) {
    String json = "{\"title\":\"%s\",\"breaks\":%s,\"later\":\"field\"}".formatted(title, breaks);
    Events.tell(TOPIC, Poke.TYPE, "poke/" + subject, sequence, json);
  }

  private static void unwanted(String subject, long sequence) {
    Events.tell(TOPIC, "kehu.sample.looked.v1", "poke/" + subject, sequence, "{}");
  }

  private long notes(String title) {
    return mongo.count(new Query(where("title").is(title)), "notes");
  }

  @Test
  void aRepeatedEventHasOneEffect() {
    String subject = UUID.randomUUID().toString();
    String title = "once " + subject;

    poke(subject, 1, title, false);
    poke(subject, 1, title, false);
    poke(subject, 2, "end " + subject, false);

    await().atMost(SOON).until(() -> notes("end " + subject) == 1);
    assertThat(notes(title)).isEqualTo(1);
  }

  @Test
  @Proves("M31")
  void whatFailsIsParkedWithAllThatFollowsAndReplayedInOrder() {
    String subject = UUID.randomUUID().toString();
    String other = UUID.randomUUID().toString();
    Poke.BROKEN.set(true);

    poke(subject, 1, "first " + subject, true);
    poke(subject, 2, "second " + subject, false);
    poke(other, 1, "other " + other, false);

    await().atMost(SOON).until(() -> notes("other " + other) == 1);
    await().atMost(SOON).until(() -> inbox.parked("poke").size() == 2);
    assertThat(notes("second " + subject)).isZero();
    await()
        .atMost(SOON)
        .ignoreExceptions()
        .untilAsserted(() ->
            assertThat(Events.of(TOPIC + ".sample-poke.dlt", subject))
                .hasSize(2)
                .allSatisfy(copy -> assertThat(copy.headers()).containsKey("kehu-dlt-reason")));

    Poke.BROKEN.set(false);
    assertThat(inbox.replay("poke")).isEqualTo(2);
    assertThat(inbox.parked("poke")).isEmpty();
    assertThat(titlesWritten("first " + subject, "second " + subject))
        .containsExactly("first " + subject, "second " + subject);
  }

  /** As the runbook KehuKeysParked has it done. */
  @Test
  @Proves("M31")
  void opsSeeWhatIsParkedAndReplayItOnTheManagementPort() throws Exception {
    String subject = UUID.randomUUID().toString();
    Poke.BROKEN.set(true);
    poke(subject, 1, "mended " + subject, true);

    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(ops("GET", "").body())
                .contains("\"poke\":[{", subject, "broken for the test", "\"parkedAt\"")
                .doesNotContain("mended"));
    assertThat(ops("POST", "/poke").body()).isEqualTo("{\"handled\":0}");
    Poke.BROKEN.set(false);

    assertThat(ops("POST", "/poke").body()).isEqualTo("{\"handled\":1}");
    assertThat(notes("mended " + subject)).isEqualTo(1);
    assertThat(ops("GET", "").body()).contains("\"poke\":[]").doesNotContain(subject);
  }

  @Test
  void aConsumerThatIsNotThereIsRefusedWithThoseThatAre() throws Exception {
    HttpResponse<String> refused = ops("POST", "/nobody");

    Sample.assertProblem(refused, 404, "consumer-unknown");
    assertThat(refused.body()).contains("nobody", "poke", "staff");
  }

  private HttpResponse<String> ops(String method, String below) throws Exception {
    return management(method, "/actuator/inbox" + below);
  }

  @Test
  void ofThreeDeliveriesAtOnceOneHasAnEffect() throws Exception {
    String title = "thrice " + UUID.randomUUID();
    JsonMapper json = JsonMapper.shared();
    IncomingEvent event =
        new IncomingEvent(
            TOPIC,
            title,
            Poke.TYPE,
            "poke/a",
            "a",
            1,
            Instant.EPOCH,
            "chain",
            "test",
            null,
            json.valueToTree(Map.of("title", title, "breaks", false)),
            json);
    IdempotencyKey key = new IdempotencyKey("poke|" + title, Poke.TYPE);
    Call call = new Call(Caller.system("sample"), "chain", title, key, null, null);
    CyclicBarrier together = new CyclicBarrier(3);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> deliveries = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        deliveries.add(
            threads.submit(() -> {
              together.await();
              return call.<Void, Exception>within(() -> {
                poke.apply(event);
                return null;
              });
            }));
      }
      for (Future<?> delivery : deliveries) {
        delivery.get();
      }
    }
    assertThat(notes(title)).isEqualTo(1);
  }

  @Test
  void aMissingEventIsCountedAndStopsNothing() {
    double before = gaps();

    // Again for another subject where the partitions were dealt out anew in between.
    await()
        .atMost(SOON)
        .until(() -> {
          String subject = UUID.randomUUID().toString();
          poke(subject, 1, "one " + subject, false);
          poke(subject, 5, "five " + subject, false);
          await().atMost(SOON).until(() -> notes("five " + subject) == 1);
          return gaps() > before;
        });
  }

  @Test
  void whatAConsumerDoesNotWantLeavesNoMarkAndIsNoGap() {
    String subject = UUID.randomUUID().toString();
    double before = gaps();

    poke(subject, 1, "one " + subject, false);
    unwanted(subject, 2);
    unwanted(subject, 3);
    poke(subject, 4, "four " + subject, false);

    await().atMost(SOON).until(() -> notes("four " + subject) == 1);
    await().atMost(SOON).until(() -> mark("poke|" + TOPIC + "|poke/" + subject) == 4);
    String other = UUID.randomUUID().toString();
    unwanted(other, 1);
    poke(subject, 5, "five " + subject, false);
    await().atMost(SOON).until(() -> notes("five " + subject) == 1);
    assertThat(mark("poke|" + TOPIC + "|poke/" + other)).isZero();
    assertThat(gaps()).isEqualTo(before);
  }

  @Test
  void whatATopicForgotBeforeItWasReadIsCounted() throws Exception {
    String subject = UUID.randomUUID().toString();
    double before = gaps();
    poke(subject, 1, "one " + subject, false);
    await().atMost(SOON).until(() -> mark("poke|" + TOPIC + "|poke/" + subject) == 1);

    containers.stop();
    try {
      poke(subject, 2, "two " + subject, false);
      forgetRecords();
    } finally {
      containers.start();
    }

    await().atMost(SOON).until(() -> gaps() > before);
  }

  private static void forgetRecords() throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", TestSuite.running().kafka());
    try (Admin admin = Admin.create(settings)) {
      Map<TopicPartition, RecordsToDelete> all =
          admin
              .describeTopics(List.of(TOPIC))
              .allTopicNames()
              .get()
              .get(TOPIC)
              .partitions()
              .stream()
              .map(part -> new TopicPartition(TOPIC, part.partition()))
              .collect(Collectors.toMap(part -> part, part -> RecordsToDelete.beforeOffset(-1)));
      admin.deleteRecords(all).all().get();
    }
  }

  private double gaps() {
    return meters.counter("kehu.inbox.gaps", "consumer", "poke").count();
  }

  @Test
  void whatIsNoEventIsParkedAndStopsNothing() {
    String key = UUID.randomUUID().toString();
    String other = UUID.randomUUID().toString();
    Map<String, Object> settings = Map.of("bootstrap.servers", TestSuite.running().kafka());
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(TOPIC, key, "no JSON, no headers".getBytes(UTF_8)));
    }
    poke(other, 1, "other " + other, false);

    await().atMost(SOON).until(() -> notes("other " + other) == 1);
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(inbox.parked("poke"))
                .singleElement()
                .satisfies(parked -> assertThat(parked).containsEntry("key", key)));
  }

  @Test
  void whileTheDatabaseIsAwayItWaitsAndParksNothing() {
    String subject = UUID.randomUUID().toString();
    AtomicInteger tries = new AtomicInteger();
    Poke.THROWN.set(() -> {
      tries.incrementAndGet();
      return new DataAccessResourceFailureException("away");
    });

    poke(subject, 1, "waited " + subject, false);
    await().atMost(SOON).until(() -> tries.get() >= 2);
    Poke.THROWN.set(null);

    await().atMost(SOON).until(() -> notes("waited " + subject) == 1);
    assertThat(inbox.parked("poke")).isEmpty();
  }

  @Test
  @Proves("M31")
  void whatCameInOneFetchHasItsEffectsOnceAndInOrderThoughTheDatabaseWasAway() {
    String subject = UUID.randomUUID().toString();
    String[] titles =
        IntStream.rangeClosed(1, 5).mapToObj(at -> at + " " + subject).toArray(String[]::new);
    double gapsBefore = gaps();
    AtomicInteger tries = new AtomicInteger();
    Poke.THROWN.set(() -> {
      tries.incrementAndGet();
      return new DataAccessResourceFailureException("away");
    });
    for (int at = 0; at < titles.length; at++) {
      poke(subject, at + 1L, titles[at], false);
    }
    await().atMost(SOON).until(() -> tries.get() >= 2);
    Poke.THROWN.set(null);

    await().atMost(SOON).until(() -> notes(titles[4]) == 1);
    assertThat(titlesWritten(titles)).containsExactly(titles);
    assertThat(gaps()).isEqualTo(gapsBefore);
    await().atMost(SOON).until(() -> mark("poke|" + TOPIC + "|poke/" + subject) == 5);
  }

  private long mark(String id) {
    Document mark = mongo.findById(id, Document.class, "inbox_marks");
    return mark == null ? 0 : mark.getLong("sequence");
  }

  /** A thrown Error ends the listener while everything else goes on: ops must see it. */
  @Test
  @Proves("M40")
  void aStoppedListenerMakesTheServiceUnhealthy() throws Exception {
    String subject = UUID.randomUUID().toString();
    Poke.THROWN.set(() -> new StackOverflowError("for the test"));
    poke(subject, 1, "after all " + subject, false);

    await().atMost(SOON).until(() -> containers.stopped().contains("poke"));
    HttpResponse<String> down = health();
    assertThat(down.statusCode()).isEqualTo(503);
    assertThat(down.body()).contains("\"stopped\":[\"poke\"]");

    Poke.THROWN.set(null);
    containers.stop();
    containers.start();
    await().atMost(SOON).until(() -> notes("after all " + subject) == 1);
    HttpResponse<String> up = health();
    assertThat(up.statusCode()).isEqualTo(200);
    assertThat(up.body()).contains("\"database\":\"kehu_sample\"");
  }

  private HttpResponse<String> health() throws Exception {
    return management("GET", "/actuator/health/readiness");
  }

  private HttpResponse<String> management(String method, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private List<String> titlesWritten(String... titles) {
    Query query = new Query(where("title").in((Object[]) titles));
    query.with(org.springframework.data.domain.Sort.by("_id"));
    return mongo.find(query, Note.class).stream().map(Note::title).toList();
  }
}
