package org.kehu.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.copy.Copies;
import org.kehu.kit.copy.Kept;
import org.kehu.kit.copy.Kept.Outcome;
import org.kehu.local.database.EmbeddedDatabase;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What follows when a copy is kept, whatever order a woken listener brings. */
class CopyProjectionIT {

  private record Lamp(@Id String id, boolean lit) {}

  private record Light(boolean lit) {}

  private final EmbeddedDatabase database = EmbeddedDatabase.inMemory().start(0);
  private final MongoClient client = MongoClients.create(database.uri());
  private Copies<Lamp> copies;
  private Lamps lamps;

  @BeforeEach
  void start() {
    copies =
        new Copies<>(new MongoTemplate(client, "lamps"), Lamp.class, new SimpleMeterRegistry());
    lamps = new Lamps(copies);
  }

  @AfterEach
  void stop() {
    client.close();
    database.close();
  }

  private void told(long sequence, @Nullable Boolean lit) {
    JsonMapper json = JsonMapper.shared();
    lamps.project(
        new IncomingEvent(
            "lamp.state",
            "event-" + sequence,
            "lamp.state",
            "lamp/a",
            "a",
            sequence,
            Instant.EPOCH,
            "chain",
            "test",
            null,
            lit == null ? null : json.valueToTree(new Light(lit)),
            json));
  }

  @Test
  void aRepeatIsToldAgainSoThatACrashAfterTheCopyIsHealed() {
    told(1, true);
    told(1, true);

    assertThat(lamps.followed).containsExactly(Outcome.NEWER, Outcome.REPEATED);
  }

  @Test
  void afterALateRecordTheNewestStateIsFollowed() {
    told(3, true);
    told(2, false);

    assertThat(lamps.followed).containsExactly(Outcome.NEWER, Outcome.LATE);
    assertThat(lamps.seen).containsExactly(true, true);
  }

  @Test
  void aTombstoneLeavesAGraveThatALateRecordDoesNotOpen() {
    told(2, true);
    told(4, null);
    told(3, true);

    assertThat(copies.find("a")).isEmpty();
    assertThat(lamps.seen).containsExactly(true);
  }

  @Test
  void aProjectionMayKeepWhatATombstoneLeaves() {
    lamps.remembers = true;
    told(2, true);
    told(4, null);
    told(3, true);

    assertThat(copies.find("a")).contains(new Lamp("a", false));
    assertThat(lamps.seen).containsExactly(true, false, false);
  }

  @Test
  void aTombstoneOfSomethingUnknownIsAGraveToo() {
    lamps.remembers = true;
    told(4, null);
    told(3, true);

    assertThat(copies.find("a")).isEmpty();
  }

  private static final class Lamps extends CopyProjection<Lamp> {

    private final List<Outcome> followed = new ArrayList<>();
    private final List<Boolean> seen = new ArrayList<>();
    private boolean remembers;

    Lamps(Copies<Lamp> copies) {
      super("lamps", "lamp.state", copies);
    }

    @Override
    protected Lamp read(IncomingEvent state) {
      return new Lamp(state.key(), state.as(Light.class).lit());
    }

    @Override
    protected Optional<Lamp> remains(Lamp last) {
      return remembers ? Optional.of(new Lamp(last.id(), false)) : Optional.empty();
    }

    @Override
    protected void kept(String id, Kept<Lamp> kept) {
      followed.add(kept.outcome());
      kept.now().ifPresent(lamp -> seen.add(lamp.lit()));
    }
  }
}
