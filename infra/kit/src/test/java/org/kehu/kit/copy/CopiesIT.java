package org.kehu.kit.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kehu.kit.copy.Kept.Outcome;
import org.kehu.kit.ids.Ids;
import org.kehu.local.database.EmbeddedDatabase;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** Whatever arrives in whatever order, by however many listeners: the newest state stays. */
class CopiesIT {

  private record Sheet(@Id String id, String colour, @Nullable String remark) {

    static Sheet of(String id, String colour) {
      return new Sheet(id, colour, null);
    }
  }

  private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.inMemory();
  private static MongoClient client;
  private static MongoTemplate mongo;

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Copies<Sheet> copies = new Copies<>(mongo, "sheets", Sheet.class, meters);
  private final String id = Ids.next();

  @BeforeAll
  static void start() {
    DATABASE.start(0);
    client = MongoClients.create(DATABASE.uri());
    mongo = new MongoTemplate(client, "copies");
  }

  @AfterAll
  static void stop() {
    client.close();
    DATABASE.close();
  }

  private Kept<Sheet> keep(long sequence, String colour) {
    return copies.keep(id, sequence, Sheet.of(id, colour));
  }

  @Test
  void aNewerStateReplacesTheWholeOlderOne() {
    copies.keep(id, 1, new Sheet(id, "red", "torn"));

    Kept<Sheet> kept = keep(4, "blue");

    assertThat(kept.outcome()).isEqualTo(Outcome.NEWER);
    assertThat(kept.before()).contains(new Sheet(id, "red", "torn"));
    assertThat(copies.find(id)).contains(new Sheet(id, "blue", null));
  }

  @Test
  void anOlderStateThatArrivesLaterDoesNotWin() {
    keep(7, "new");

    Kept<Sheet> kept = keep(3, "old");

    assertThat(kept.outcome()).isEqualTo(Outcome.LATE);
    assertThat(kept.now()).contains(Sheet.of(id, "new"));
    assertThat(copies.find(id)).contains(Sheet.of(id, "new"));
    assertThat(count("late")).isEqualTo(1);
    assertThat(count("newer")).isEqualTo(1);
  }

  @Test
  void theSameSequenceIsARepeatAndChangesNothing() {
    keep(2, "first");

    Kept<Sheet> kept = keep(2, "second");

    assertThat(kept.isRepeat()).isTrue();
    assertThat(kept.now()).contains(Sheet.of(id, "first"));
    assertThat(copies.find(id)).contains(Sheet.of(id, "first"));
    assertThat(count("repeated")).isEqualTo(1);
  }

  @Test
  void whatIsGoneStaysGoneWhenAnOlderStateArrivesLater() {
    keep(5, "alive");
    Kept<Sheet> gone = copies.bury(id, 8);

    Kept<Sheet> late = keep(7, "resurrected");

    assertThat(gone.before()).contains(Sheet.of(id, "alive"));
    assertThat(late.outcome()).isEqualTo(Outcome.LATE);
    assertThat(late.now()).isEmpty();
    assertThat(copies.find(id)).isEmpty();
  }

  @Test
  void aTombstoneOfSomethingNeverSeenKeepsItsOlderStateAway() {
    copies.bury(id, 2);

    keep(1, "late");

    assertThat(copies.find(id)).isEmpty();
  }

  @Test
  void aLateTombstoneDoesNotBuryWhatIsNewer() {
    keep(5, "alive");

    Kept<Sheet> kept = copies.bury(id, 4);

    assertThat(kept.outcome()).isEqualTo(Outcome.LATE);
    assertThat(copies.find(id)).contains(Sheet.of(id, "alive"));
  }

  @Test
  void aNewerStateBringsBackWhatWasGone() {
    copies.bury(id, 2);

    Kept<Sheet> kept = keep(3, "again");

    assertThat(kept.before()).isEmpty();
    assertThat(copies.find(id)).contains(Sheet.of(id, "again"));
    assertThat(stored()).doesNotContainKey("gone");
  }

  @Test
  void aGraveIsNotAmongTheLiving() {
    copies.bury(id, 2);

    Query living = new Query(where("_id").is(id).andOperator(Copies.living()));

    assertThat(mongo.find(living, Document.class, "sheets")).isEmpty();
    assertThat(stored()).containsOnlyKeys("_id", "sequence", "gone");
  }

  @Test
  void aCopyFromBeforeSequencesWereKeptIsReplaced() {
    mongo.insert(new Document("_id", id).append("colour", "ancient"), "sheets");

    keep(1, "fresh");

    assertThat(copies.find(id)).contains(Sheet.of(id, "fresh"));
  }

  @Test
  void ofManyThreadsTheOneWithTheNewestStateWins() throws Exception {
    List<Callable<Kept<Sheet>>> work = new ArrayList<>();
    LongStream.rangeClosed(1, 200).forEach(n -> work.add(() -> keep(n, "c" + n)));
    Collections.shuffle(work, new Random(20_261_123));

    List<Kept<Sheet>> all = inThreads(8, work);

    assertThat(copies.find(id)).contains(Sheet.of(id, "c200"));
    assertThat(all).filteredOn(kept -> kept.outcome() == Outcome.REPEATED).isEmpty();
    assertThat(count("newer") + count("late")).isEqualTo(200);
  }

  @Test
  void twoListenersThatMakeACopyAtOnceLeaveTheNewer() throws Exception {
    for (int round = 0; round < 100; round++) {
      String subject = Ids.next();
      CyclicBarrier together = new CyclicBarrier(2);
      inThreads(
          2,
          List.of(
              () -> {
                together.await();
                return copies.keep(subject, 2, Sheet.of(subject, "newer"));
              },
              () -> {
                together.await();
                return copies.keep(subject, 1, Sheet.of(subject, "older"));
              }));
      assertThat(copies.find(subject)).contains(Sheet.of(subject, "newer"));
    }
  }

  private static List<Kept<Sheet>> inThreads(int threads, List<Callable<Kept<Sheet>>> work)
      throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Kept<Sheet>> done = new ArrayList<>();
      for (Future<Kept<Sheet>> one : pool.invokeAll(work)) {
        done.add(one.get());
      }
      return done;
    }
  }

  private Document stored() {
    return mongo.findById(id, Document.class, "sheets");
  }

  private double count(String outcome) {
    return meters.counter("kehu.inbox.copies", "copy", "sheets", "outcome", outcome).count();
  }
}
