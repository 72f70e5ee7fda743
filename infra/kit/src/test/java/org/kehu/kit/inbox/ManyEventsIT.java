package org.kehu.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.call.Call;
import org.kehu.local.database.EmbeddedDatabase;
import org.kehu.testkit.Proves;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** An effect that takes the events of a fetch at once, as far as it can. */
class ManyEventsIT {

  private final EmbeddedDatabase database = EmbeddedDatabase.inMemory().start(0);
  private final MongoClient client = MongoClients.create(database.uri());
  private final MongoTemplate mongo = new MongoTemplate(client, "bells");
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Bells bells = new Bells();
  private final Consumer consumer = new Consumer.OfEffect(bells);
  private Inbox inbox;

  @BeforeEach
  void start() {
    DeadLetters none =
        new DeadLetters("test", new MockProducer<>(), ManyEventsIT::noBroker, meters);
    inbox =
        new Inbox(
            "test",
            List.of(consumer),
            new Envelope(JsonMapper.shared()),
            new Marks(mongo),
            new Parking(mongo, none, Clock.systemUTC()),
            meters);
  }

  private static Admin noBroker() {
    throw new KafkaException("there is no broker in this test");
  }

  @AfterEach
  void stop() {
    client.close();
    database.close();
  }

  @Test
  @Proves("M31")
  void whatWasHandledTogetherDoesNotComeAloneAndTheRestDoes() {
    bells.alone = Set.of("b");

    fetch(rung("a", 1), rung("b", 1), rung("a", 2));

    assertThat(bells.together).containsExactly("a1", "b1", "a2");
    assertThat(bells.applied).containsExactly("b1");
    assertThat(mark("a")).isEqualTo(2);
    assertThat(mark("b")).isEqualTo(1);
    assertThat(handled()).isEqualTo(3);
  }

  @Test
  @Proves("M31")
  void whatComesAgainIsNotHandedOverAgain() {
    fetch(rung("a", 1), rung("b", 1));
    bells.together.clear();

    fetch(rung("a", 1), rung("a", 2), rung("b", 1), rung("c", 1));

    assertThat(bells.together).containsExactly("a2", "c1");
    assertThat(bells.applied).isEmpty();
    assertThat(mark("a")).isEqualTo(2);
  }

  @Test
  void eachEventBringsItsOwnCall() {
    fetch(rung("a", 1), rung("b", 1));

    assertThat(bells.calls).extracting(Call::causationId).containsExactly("a1", "b1");
    assertThat(bells.calls).extracting(call -> call.caller().id()).containsOnly("system:test");
    assertThat(bells.calls).extracting(Call::idempotencyKey).doesNotHaveDuplicates();
  }

  @Test
  @Proves("M31")
  void whenTogetherFailsEachIsTriedAloneAndOnlyTheFaultyOneIsParked() {
    bells.faulty = "b";

    fetch(rung("a", 1), rung("b", 1), rung("c", 1));

    assertThat(bells.applied).containsOnlyOnce("a1", "c1");
    assertThat(inbox.parked("bells")).hasSize(1);
    assertThat(mark("a")).isEqualTo(1);
    assertThat(mark("b")).isZero();
  }

  @Test
  void aMissingEventIsCountedThoughTheRestIsHandledTogether() {
    fetch(rung("a", 1), rung("a", 3), rung("b", 1));

    assertThat(meters.counter("kehu.inbox.gaps", "consumer", "bells").count()).isEqualTo(1);
    assertThat(mark("a")).isEqualTo(3);
  }

  private void fetch(Ring... rings) {
    List<ConsumerRecord<String, byte @Nullable []>> records =
        Arrays.stream(rings).map(Ring::asRecord).collect(Collectors.toCollection(ArrayList::new));
    inbox.take(consumer, records);
  }

  private static Ring rung(String bell, long sequence) {
    return new Ring(bell, sequence);
  }

  private double handled() {
    return meters.counter("kehu.inbox.records", "consumer", "bells", "outcome", "handled").count();
  }

  private long mark(String bell) {
    Document mark = mongo.findById("bells|bells.v1|bell/" + bell, Document.class, "inbox_marks");
    return mark == null ? 0 : mark.getLong("sequence");
  }

  private record Ring(String bell, long sequence) {

    ConsumerRecord<String, byte @Nullable []> asRecord() {
      ConsumerRecord<String, byte @Nullable []> made =
          new ConsumerRecord<>("bells.v1", 0, sequence, bell, "{}".getBytes(UTF_8));
      header(made, "ce_id", bell + sequence);
      header(made, "ce_type", "bell.rung.v1");
      header(made, "ce_subject", "bell/" + bell);
      header(made, "ce_time", "2026-01-01T00:00:00Z");
      header(made, "kehusequence", Long.toString(sequence));
      header(made, "correlationid", "chain");
      return made;
    }

    private static void header(
        ConsumerRecord<String, byte @Nullable []> made, String name, String value) {
      made.headers().add(name, value.getBytes(UTF_8));
    }
  }

  private static final class Bells implements Effect {

    private final List<String> together = new ArrayList<>();
    private final List<String> applied = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private Set<String> alone = Set.of();
    private @Nullable String faulty;

    @Override
    public String name() {
      return "bells";
    }

    @Override
    public Set<String> topics() {
      return Set.of("bells.v1");
    }

    @Override
    public Set<String> types() {
      return Set.of("bell.rung.v1");
    }

    @Override
    public Set<String> applyTogether(List<Happening> happenings) {
      for (Happening one : happenings) {
        refuse(one.event());
        together.add(one.event().id());
        calls.add(one.call());
      }
      return new TreeSet<>(alone);
    }

    @Override
    public void apply(IncomingEvent event) {
      refuse(event);
      applied.add(event.id());
    }

    private void refuse(IncomingEvent event) {
      if (event.key().equals(faulty)) {
        throw new IllegalStateException("cracked");
      }
    }
  }
}
