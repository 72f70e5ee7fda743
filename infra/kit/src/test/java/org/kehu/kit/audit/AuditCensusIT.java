package org.kehu.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.ids.Ids;
import org.kehu.testkit.Proves;
import org.kehu.testkit.TestSuite;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Who did how much, and why, as the trail has it. */
@Proves("X-45")
class AuditCensusIT {

  private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");

  private final MongoClient client = MongoClients.create(TestSuite.running().mongodb());
  private final MongoTemplate mongo = new MongoTemplate(client, "kehu_audit_" + Ids.next());
  private final AuditLog links = new AuditLog(mongo);
  private final AuditCensus census = new AuditCensus(mongo);
  private long place;

  @AfterEach
  void close() {
    client.close();
  }

  private void did(
      String actor, AuditClass kind, int minute, @Nullable String reason, String... subjects) {
    Instant time = MORNING.plus(Duration.ofMinutes(minute));
    AuditEntry entry =
        new AuditEntry(
            Ids.next(),
            kind,
            "note.done",
            time,
            actor,
            null,
            List.of(subjects),
            null,
            0,
            "",
            "",
            null,
            "done",
            reason,
            null);
    links.append(
        List.of(
            AuditLink.after(
                "c",
                ++place,
                AuditLink.NOTHING_BEFORE,
                time,
                time.plus(Duration.ofDays(30)),
                AuditDocuments.content(entry))));
  }

  private Map<String, Integer> read(int from, int until) {
    return census.subjectsByActor(
        AuditClass.READ,
        MORNING.plus(Duration.ofMinutes(from)),
        MORNING.plus(Duration.ofMinutes(until)));
  }

  @Test
  void eachSubjectCountsOnceForEachActorInTheWindow() {
    did("a", AuditClass.READ, 0, null, "note/1", "note/2");
    did("a", AuditClass.READ, 1, null, "note/2", "note/3");
    did("b", AuditClass.READ, 2, null, "note/1");
    did("b", AuditClass.WRITE, 3, null, "note/9");
    did("a", AuditClass.READ, 10, null, "note/8");

    assertThat(read(0, 10)).isEqualTo(Map.of("a", 3, "b", 1));
    assertThat(read(0, 11)).isEqualTo(Map.of("a", 4, "b", 1));
    assertThat(read(3, 10)).isEmpty();
  }

  @Test
  void entriesOfAnActionComeOldestFirstWithTheirReasons() {
    did("b", AuditClass.READ, 5, "核对", "note/1");
    did("a", AuditClass.READ, 4, null, "note/1");
    did("a", AuditClass.READ, 20, "晚", "note/1");

    List<AuditEntry> found =
        census.entries("note.done", MORNING, MORNING.plus(Duration.ofMinutes(20)), 10);

    assertThat(found).extracting(AuditEntry::actor).containsExactly("a", "b");
    assertThat(found).extracting(AuditEntry::reason).containsExactly(null, "核对");
    assertThat(census.entries("note.done", MORNING, MORNING.plusSeconds(3600), 1)).hasSize(1);
    assertThat(census.entries("note.other", MORNING, MORNING.plusSeconds(3600), 9)).isEmpty();
  }
}
