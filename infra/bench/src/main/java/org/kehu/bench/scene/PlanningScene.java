package org.kehu.bench.scene;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.kehu.bench.Dose;
import org.kehu.bench.Finding;
import org.kehu.bench.Measured;
import org.kehu.bench.Scene;
import org.kehu.bench.Target;
import org.kehu.bench.ground.Ground;
import org.kehu.bench.load.HeapPeak;
import org.kehu.e2e.story.Answer;
import org.kehu.e2e.story.Person;
import org.kehu.e2e.story.Suite;

/**
 * Planning the revisits of many customers, from the state that tells of them to the last one
 * planned: time a customer at growing numbers, the heap meanwhile, and that the same states told
 * again plan nothing.
 */
public final class PlanningScene implements Scene {

  private static final int STEPS = 3;
  private static final int OWNERS = 50;
  private static final Target GROWTH = Target.atMost(1.5, 1.2, "× the peer");
  private static final Target NOTHING = Target.atMost(0, 0, "");
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final Duration SETTLED = Duration.ofSeconds(5);
  private static final String TOPIC = "kehu.customer.internal.v1";
  private static final String PLANNED = "/api/v1/revisits?limit=1&total=true&status=PLANNED";

  @Override
  public String name() {
    return "planning";
  }

  @Override
  public String title() {
    return "Planning of revisits";
  }

  @Override
  public Measured measure(Ground ground, Dose dose) {
    ground.upFresh("use");
    Suite suite = ground.suite();
    Person manager = suite.as("general-manager", Duration.ofHours(3));
    String kafka = "localhost:" + ground.port("kafka");
    planned(kafka, manager, customers(dose.rows() / 100));
    List<Finding> findings = new ArrayList<>();
    double before = 0;
    try (HeapPeak heap =
        new HeapPeak(suite.http(), Objects.requireNonNull(suite.management().get("visit")))) {
      List<String> last = List.of();
      for (int many : sizes(dose)) {
        last = customers(many);
        double each = planned(kafka, manager, last) * 1000 / many;
        findings.add(each(many, before, each));
        before = each;
      }
      findings.add(again(kafka, manager, last));
      findings.add(heap(heap.megabytes()));
    }
    return new Measured(findings, List.of());
  }

  /** A hundredth, a tenth and all of the dose. */
  private static List<Integer> sizes(Dose dose) {
    List<Integer> sizes = new ArrayList<>();
    int many = dose.rows();
    for (int step = 0; step < STEPS; step++) {
      sizes.addFirst(many);
      many /= 10;
    }
    return sizes;
  }

  private static Finding each(int many, double before, double now) {
    String what = "planning %,d customers, ms each (peer: a tenth of them)".formatted(many);
    return before == 0 ? Finding.plain(what, now) : Finding.relative(what, before, now, GROWTH);
  }

  private static Finding heap(double megabytes) {
    return Finding.alone(
        "highest use of visit-service's heap meanwhile, MB, garbage included",
        megabytes,
        Memory.HEAP);
  }

  /** The same states once more, and one newer at their end that shows when they are through. */
  private static Finding again(String kafka, Person manager, List<String> ids) {
    long before = total(manager);
    List<String> oneMore = customers(1);
    tell(kafka, ids);
    planned(kafka, manager, oneMore);
    pause(SETTLED);
    long more = total(manager) - before - 1;
    return Finding.alone(
        "revisits planned by telling %,d customers again".formatted(ids.size()),
        (double) more,
        NOTHING);
  }

  /** Seconds from the telling of customers to the last of their revisits. */
  private static double planned(String kafka, Person manager, List<String> ids) {
    long wanted = total(manager) + ids.size();
    long began = System.nanoTime();
    tell(kafka, ids);
    while (total(manager) < wanted) {
      if (System.nanoTime() - began > PATIENCE.toNanos()) {
        throw new IllegalStateException("The planning did not end in " + PATIENCE);
      }
      pause(Duration.ofMillis(200));
    }
    return (System.nanoTime() - began) / 1e9;
  }

  private static long total(Person manager) {
    Answer answer = manager.get(PLANNED);
    if (answer.status() != 200) {
      throw new IllegalStateException("Instead of 200 came " + answer.brief());
    }
    return Long.parseLong(answer.text("total"));
  }

  private static List<String> customers(int many) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      ids.add(UUID.randomUUID().toString());
    }
    return ids;
  }

  private static void tell(String kafka, List<String> ids) {
    Map<String, Object> settings = Map.of("bootstrap.servers", kafka, "acks", "all");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < ids.size(); i++) {
        Future<RecordMetadata> _ = producer.send(state(ids.get(i), i));
      }
      producer.flush();
    }
  }

  private static ProducerRecord<String, byte[]> state(String id, int number) {
    String owner = "st-bench-" + number % OWNERS;
    String json =
        """
        {"customerId":"%s","number":"KH-2026-%06d","kind":"ENTERPRISE","name":"规模测量有限公司",
         "status":"COOPERATING","grade":"%s","ownerId":"%s","departmentId":"sales","level":"NORMAL",
         "scope":["own:%s","dep:sales"]}
        """
            .formatted(id, number, "ABC".charAt(number % 3), owner, owner);
    ProducerRecord<String, byte[]> state = new ProducerRecord<>(TOPIC, id, text(json));
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_source",
            "urn:kehu:service:bench",
            "ce_type",
            TOPIC,
            "ce_subject",
            "customer/" + id,
            "ce_time",
            Instant.now().toString(),
            "kehusequence",
            "1",
            "correlationid",
            id)
        .forEach((name, value) -> state.headers().add(name, text(value)));
    return state;
  }

  private static byte[] text(String value) {
    return value.getBytes(StandardCharsets.UTF_8);
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while revisits were planned", e);
    }
  }
}
