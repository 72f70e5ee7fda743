package org.kehu.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.ids.Ids;
import org.kehu.testkit.MovableClock;
import org.kehu.testkit.Proves;
import org.kehu.testkit.TestSuite;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The trail is verified all the time, whole, and says when it is not. */
@Proves("M38")
class AuditWatchIT {

  private static final int AT_ONCE = 10;
  private static final Duration ROUND = Duration.ofMinutes(16);

  private final MongoClient client = MongoClients.create(TestSuite.running().mongodb());
  private final MongoTemplate mongo = new MongoTemplate(client, "kehu_audit_" + Ids.next());
  private final AuditLog links = new AuditLog(mongo);
  private final MovableClock clock = new MovableClock();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<Anchor> anchors = new ArrayList<>();
  private final AuditWatch watch =
      new AuditWatch(
          "sample", links, (from, service, each) -> anchors.forEach(each), clock, meters, AT_ONCE);
  private final String chain = Ids.next();
  private @Nullable AuditLink last;

  @BeforeEach
  void begin() {
    write(25);
  }

  @AfterEach
  void close() {
    client.close();
  }

  private void write(int count) {
    List<AuditLink> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Instant now = clock.instant();
      last =
          AuditLink.after(
              chain,
              last == null ? 1 : last.number() + 1,
              last == null ? AuditLink.NOTHING_BEFORE : last.hash(),
              now,
              now.plus(Duration.ofDays(30)),
              new Document("id", Ids.next()));
      made.add(last);
    }
    links.append(made);
    anchors.add(new Anchor("sample", chain, last.number(), last.hash(), clock.instant()));
  }

  private int run() {
    return watch.run(clock.instant());
  }

  private double gauge(String name) {
    return meters.get("kehu.audit." + name).gauge().value();
  }

  /** A round is due: looks until nothing is left. */
  private int round() {
    clock.move(ROUND);
    int looked = 0;
    int runs = 0;
    do {
      looked = run();
      runs++;
    } while (looked > 0);
    return runs;
  }

  private void change(long number, String actor) {
    mongo
        .getCollection(AuditLog.COLLECTION)
        .updateOne(
            new Document("_id", AuditDocuments.id(chain, number)),
            new Document("$set", new Document("content.actor", actor)));
  }

  @Test
  void aRoundLooksAtAFewAtATimeAndSaysWhatIsLeft() {
    assertThat(run()).as("not at the start").isZero();
    clock.move(ROUND);
    assertThat(gauge("unverified.seconds")).isGreaterThan(900);

    assertThat(run()).isEqualTo(10);
    assertThat(gauge("unverified")).isEqualTo(15);
    assertThat(run()).isEqualTo(10);
    assertThat(gauge("unverified")).isEqualTo(5);
    assertThat(run()).isZero();

    assertThat(gauge("unverified")).isZero();
    assertThat(gauge("unverified.seconds")).isLessThan(60);
    assertThat(gauge("faults")).isZero();
  }

  @Test
  void theNextRoundGoesOnFromTheLastVerifiedPlace() {
    assertThat(round()).isEqualTo(3);
    write(5);
    assertThat(round()).isEqualTo(1);
    write(12);
    change(37, "somebody-else");

    assertThat(round()).isEqualTo(2);

    assertThat(gauge("faults")).isEqualTo(1);
  }

  @Test
  void whatWasVerifiedIsVerifiedAgainEachDay() {
    round();
    change(3, "somebody-else");
    round();
    assertThat(gauge("faults")).as("within the day it goes on").isZero();

    clock.move(Duration.ofHours(23));
    write(1);
    clock.move(Duration.ofMinutes(30));
    round();

    assertThat(gauge("faults")).isEqualTo(1);
    round();
    assertThat(gauge("faults")).as("told once").isEqualTo(1);
  }

  @Test
  void aCutEndIsSeenByItsAnchor() {
    round();
    write(4);
    mongo
        .getCollection(AuditLog.COLLECTION)
        .deleteMany(new Document("number", new Document("$gt", 27L)));

    round();

    assertThat(gauge("faults")).isEqualTo(1);
  }

  @Test
  void anAnchorThatWasToldAfterItsLinkWasVerifiedIsComparedToo() {
    round();
    write(1);
    anchors.clear();
    round();
    anchors.add(new Anchor("sample", chain, 26, "0".repeat(64), clock.instant()));

    round();

    assertThat(gauge("faults")).isEqualTo(1);
  }

  @Test
  void whenTheAnchorsAreAwayItIsTriedAgainSoonAndTheAgeGrows() {
    AuditWatch blind =
        new AuditWatch(
            "sample",
            links,
            (from, service, each) -> {
              throw AuditProblem.ANCHORS_UNAVAILABLE.problem();
            },
            clock,
            new SimpleMeterRegistry(),
            AT_ONCE);
    clock.move(ROUND);

    assertThat(blind.run(clock.instant())).isZero();
    assertThat(blind.run(clock.instant())).isZero();
    assertThat(gauge("unverified.seconds")).isGreaterThan(900);
  }

  @Test
  void aReportThatIsNotCompleteSaysWhereToGoOn() {
    write(30);
    change(40, "somebody-else");
    AuditVerifier verifier =
        new AuditVerifier(
            "sample", links, (from, service, each) -> anchors.forEach(each), clock, 20);
    Instant until = clock.instant().plusSeconds(1);
    Instant from = until.minus(Duration.ofHours(1));

    AuditReport first = verifier.verify(from, until, null);
    assertThat(first.complete()).isFalse();
    assertThat(first.faults()).isEmpty();
    assertThat(first.next()).isEqualTo(chain + ":20");
    AuditReport second = verifier.verify(from, until, AuditPlace.of(first.next()));
    assertThat(second.faults()).containsExactly(new AuditFault(AuditFault.Kind.CHANGED, chain, 40));
    AuditReport third = verifier.verify(from, until, AuditPlace.of(second.next()));

    assertThat(third.complete()).isTrue();
    assertThat(third.next()).isNull();
    assertThat(first.links() + second.links() + third.links()).isEqualTo(55);
  }
}
