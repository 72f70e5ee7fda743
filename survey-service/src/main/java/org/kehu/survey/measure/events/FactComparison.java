package org.kehu.survey.measure.events;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.inbox.PastEvents;
import org.kehu.survey.measure.FactDifference;
import org.kehu.survey.measure.FactReplay;
import org.kehu.survey.measure.FactReplays;
import org.kehu.survey.measure.Facts;
import org.kehu.survey.measure.ServiceFact;
import org.springframework.stereotype.Component;

/**
 * Lays what is counted beside what was rebuilt, in the order of their ids. The services go on
 * meanwhile: where a fact has seen more than was read, what was told since is read on first. What
 * was told a moment ago and is not counted yet shows as a difference; putting it right does no
 * harm.
 */
@Component
class FactComparison {

  private static final int AT_ONCE = 200;

  private final Facts facts;
  private final FactReplays replays;
  private final Replayer replayer;

  FactComparison(Facts facts, FactReplays replays, Replayer replayer) {
    this.facts = facts;
    this.replays = replays;
    this.replayer = replayer;
  }

  /** A fact as it is counted, as it was rebuilt, and how they differ. */
  record Pair(
      @Nullable ServiceFact counted, @Nullable ServiceFact told, FactDifference difference) {}

  /**
   * Some facts.
   *
   * @param last id of the last; null when there are no more
   */
  record Piece(List<Pair> pairs, @Nullable String last) {}

  /** The next ones behind an id. */
  Piece after(String replayId, @Nullable String cursor) {
    String from = cursor == null ? "" : cursor;
    // What is counted is read first and once: whatever it has seen is told by then, so that no
    // fact is set back to before an event that came meanwhile.
    List<ServiceFact> page = facts.after(from, AT_ONCE);
    Sides sides = sides(from, page);
    if (sides.map((counted, told) -> isAhead(counted, told)).contains(true)) {
      readOn(replays.get(replayId));
      sides = sides(from, page);
    }
    FactReplay replay = replays.get(replayId);
    return new Piece(sides.map((counted, told) -> pair(counted, told, replay)), sides.last());
  }

  private static boolean isAhead(@Nullable ServiceFact counted, @Nullable ServiceFact told) {
    return counted != null && (told == null || told.sequence() < counted.sequence());
  }

  private Pair pair(@Nullable ServiceFact counted, @Nullable ServiceFact told, FactReplay replay) {
    ServiceFact one = counted == null ? told : counted;
    if (one == null) {
      throw new IllegalStateException("neither counted nor told");
    }
    boolean cut = replayer.isCut(one.kind(), replay);
    return new Pair(counted, told, FactDifference.between(one.id(), counted, told, cut));
  }

  /** What was told since the replay read last. */
  private void readOn(FactReplay replay) {
    try (PastEvents.Reader reader = replayer.open()) {
      Map<String, Long> read = new TreeMap<>();
      replay.places().forEach(place -> read.put(place.name(), place.until()));
      List<FactReplay.Place> ends = replayer.ends(reader);
      ends.forEach(place -> readOn(reader, place, read.getOrDefault(place.name(), 0L)));
      replays.readUntil(replay.id(), ends);
    }
  }

  private void readOn(PastEvents.Reader reader, FactReplay.Place place, long read) {
    long from = read;
    while (from < place.until()) {
      PastEvents.Chapter chapter = reader.read(place.name(), from, place.until());
      replayer.apply(chapter.events());
      from = chapter.next();
    }
  }

  /** Both sides up to the id that both have been read to. */
  private Sides sides(String from, List<ServiceFact> counted) {
    List<ServiceFact> told = replayer.rebuilt().after(from, AT_ONCE);
    String last = earlier(lastOf(counted), lastOf(told));
    Sides sides = new Sides(new TreeMap<>(), new TreeMap<>(), last);
    counted.stream().filter(sides::reaches).forEach(one -> sides.counted().put(one.id(), one));
    told.stream().filter(sides::reaches).forEach(one -> sides.told().put(one.id(), one));
    return sides;
  }

  /** Where a page ends that may have others behind it. */
  private static @Nullable String lastOf(List<ServiceFact> page) {
    return page.size() < AT_ONCE ? null : page.getLast().id();
  }

  private static @Nullable String earlier(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) < 0 ? one : other;
  }

  private record Sides(
      Map<String, ServiceFact> counted, Map<String, ServiceFact> told, @Nullable String last) {

    boolean reaches(ServiceFact fact) {
      return last == null || fact.id().compareTo(last) <= 0;
    }

    <T> List<T> map(BiFunction<@Nullable ServiceFact, @Nullable ServiceFact, T> judge) {
      Map<String, ServiceFact> all = new TreeMap<>(counted);
      told.forEach(all::putIfAbsent);
      return all.keySet().stream().map(id -> judge.apply(counted.get(id), told.get(id))).toList();
    }
  }
}
