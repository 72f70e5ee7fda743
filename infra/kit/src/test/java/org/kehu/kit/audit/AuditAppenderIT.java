package org.kehu.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.access.Level;
import org.kehu.kit.ids.Ids;
import org.kehu.testkit.Proves;
import org.kehu.testkit.TestSuite;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Many write at once, one chain comes of it; content expires by its class. */
@Proves("M38")
class AuditAppenderIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final MongoClient client = MongoClients.create(TestSuite.running().mongodb());
  private final AuditLog links =
      new AuditLog(new MongoTemplate(client, "kehu_audit_" + Ids.next()));
  private final AuditAppender appender =
      new AuditAppender(
          links,
          new AuditProperties(
              AuditProperties.Reads.ABOVE_NORMAL,
              Map.of(AuditClass.READ, Period.ofDays(30)),
              PATIENCE),
          Clock.systemUTC(),
          new SimpleMeterRegistry());

  @AfterEach
  void close() {
    appender.stop();
    client.close();
  }

  private static AuditEntry entry(AuditClass kind) {
    return AuditEntry.now(
        kind, "note.done", Instant.now(), List.of("note/1"), Level.NORMAL, "done", null);
  }

  private List<AuditLog.Placed> stored() {
    String chain = links.chains(Instant.EPOCH, Instant.now().plusSeconds(60)).getFirst();
    List<AuditLog.Placed> all = new ArrayList<>();
    List<AuditLog.Placed> next = links.after(chain, 0, 100);
    while (!next.isEmpty()) {
      all.addAll(next);
      next = links.after(chain, next.getLast().place(), 100);
    }
    return all;
  }

  private static List<AuditFault> faults(List<AuditLog.Placed> stored, Instant now) {
    ChainCheck check =
        new ChainCheck(stored.getFirst().link().chain(), 0, AuditLink.NOTHING_BEFORE, null, now);
    stored.forEach(one -> check.look(one.place(), one.link()));
    check.end();
    return check.faults();
  }

  @Test
  void manyAtOnceMakeOneChain() {
    appender.start();

    List<CompletableFuture<?>> all =
        IntStream.range(0, 1_000)
            .parallel()
            .<CompletableFuture<?>>mapToObj(i -> appender.append(entry(AuditClass.WRITE)))
            .toList();
    all.forEach(CompletableFuture::join);

    List<AuditLog.Placed> stored = stored();
    assertThat(stored).hasSize(1_001);
    assertThat(faults(stored, Instant.now())).isEmpty();
  }

  @Test
  void theSameLinksStoredTwiceAreThereOnce() {
    AuditLink one =
        AuditLink.after(
            "c",
            1,
            AuditLink.NOTHING_BEFORE,
            Instant.EPOCH,
            Instant.EPOCH,
            AuditDocuments.content(entry(AuditClass.WRITE)));
    AuditLink two =
        AuditLink.after(
            "c",
            2,
            one.hash(),
            Instant.EPOCH,
            Instant.EPOCH,
            AuditDocuments.content(entry(AuditClass.WRITE)));

    links.append(List.of(one));
    links.append(List.of(one, two));

    assertThat(links.after("c", 0, 10)).hasSize(2);
  }

  @Test
  void contentExpiresByItsClassAndTheChainStaysWhole() {
    appender.start();
    appender.append(entry(AuditClass.READ)).join();
    appender.append(entry(AuditClass.WRITE)).join();
    Instant later = Instant.now().plus(Duration.ofDays(31));

    assertThat(links.expire(Instant.now(), 100)).isZero();
    assertThat(links.expire(later, 100)).isEqualTo(1);

    List<AuditLog.Placed> stored = stored();
    assertThat(stored)
        .extracting(one -> one.link().content() == null)
        .containsExactly(false, true, false);
    assertThat(faults(stored, later)).isEmpty();
  }
}
