package org.kehu.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    lamps.project(state("a", sequence, lit));
  }

  private static IncomingEvent state(String lamp, long sequence, @Nullable Boolean lit) {
    JsonMapper json = JsonMapper.shared();
    return new IncomingEvent(
        "lamp.state",
        "event-" + sequence,
        "lamp.state",
        "lamp/" + lamp,
        lamp,
        sequence,
        Instant.EPOCH,
        "chain",
        "test",
        null,
        lit == null ? null : json.valueToTree(new Light(lit)),
        json);
  }

  @Test
  void manyAreKeptAtOnceAndOnlyThoseThatConcernSomebodyComeAlone() {
    told(5, true);
    lamps.concerning = Set.of("b");

    Set<String> alone =
        lamps.projectTogether(
            List.of(
                state("a", 4, false),
                state("b", 1, true),
                state("b", 2, false),
                state("c", 3, null),
                state("d", 1, true)));

    assertThat(alone).containsExactlyInAnyOrder("b", "c");
    assertThat(copies.find("a")).contains(new Lamp("a", true));
    assertThat(copies.find("b")).contains(new Lamp("b", false));
    assertThat(copies.find("d")).contains(new Lamp("d", true));
    assertThat(lamps.followed).as("nothing is followed while many are kept").hasSize(1);
  }

  @Test
  void whereARivalWritesInTheSameMomentAllComeAlone() {
    lamps.rival = () -> copies.keep("b", 9, new Lamp("b", true));

    Set<String> alone = lamps.projectTogether(List.of(state("a", 1, true), state("b", 2, false)));

    assertThat(alone).containsExactlyInAnyOrder("a", "b");
    assertThat(copies.find("b")).as("the newer one stays").contains(new Lamp("b", true));
  }

  @Test
  void theFormerStateHandsDownWhatTheNewOneKeeps() {
    lamps.staysLit = true;
    told(1, true);
    told(2, false);

    assertThat(copies.find("a")).contains(new Lamp("a", true));
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
    private boolean staysLit;
    private Set<String> concerning = Set.of();
    private Runnable rival = () -> {};

    Lamps(Copies<Lamp> copies) {
      super("lamps", "lamp.state", copies);
    }

    @Override
    protected Lamp read(IncomingEvent state) {
      return new Lamp(state.key(), state.as(Light.class).lit());
    }

    @Override
    protected Lamp joined(Lamp told, Optional<Lamp> held) {
      rival.run();
      boolean wasLit = held.map(Lamp::lit).orElse(false);
      return new Lamp(told.id(), told.lit() || staysLit && wasLit);
    }

    @Override
    protected Set<String> concerned(Map<String, Kept<Lamp>> kept) {
      return concerning;
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
