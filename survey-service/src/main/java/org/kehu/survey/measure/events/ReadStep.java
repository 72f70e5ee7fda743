package org.kehu.survey.measure.events;

import java.util.List;
import java.util.Map;
import org.kehu.kit.inbox.PastEvents;
import org.kehu.kit.process.Advance;
import org.kehu.kit.process.ProcessStep;
import org.kehu.kit.process.Stint;
import org.kehu.kit.process.Tally;
import org.kehu.kit.process.Walk;
import org.kehu.survey.measure.FactReplay;
import org.kehu.survey.measure.FactReplays;
import org.springframework.stereotype.Component;

/**
 * Reads one part of the topics after the other. A part that is read again changes nothing, since
 * each fact knows which of its events it has seen.
 */
@Component
class ReadStep implements ProcessStep {

  private static final String UNREADABLE = "unreadable";

  private final FactReplays replays;
  private final Replayer replayer;

  ReadStep(FactReplays replays, Replayer replayer) {
    this.replays = replays;
    this.replayer = replayer;
  }

  @Override
  public String name() {
    return "read";
  }

  @Override
  public Walk walk(Stint stint) {
    return new Reading(stint, replays.get(stint.processId()).places());
  }

  private final class Reading implements Walk {

    private final Stint stint;
    private final List<FactReplay.Place> places;
    private final PastEvents.Reader reader = replayer.open();
    private int at;
    private long from;
    private Tally tally;

    Reading(Stint stint, List<FactReplay.Place> places) {
      this.stint = stint;
      this.places = places;
      this.tally = stint.tally();
      String cursor = stint.cursor();
      if (cursor != null) {
        int colon = cursor.indexOf(':');
        at = Integer.parseInt(cursor.substring(0, colon));
        from = Long.parseLong(cursor.substring(colon + 1));
      }
    }

    @Override
    public Advance next() {
      stint.requireHeld();
      while (at < places.size() && from >= places.get(at).until()) {
        at++;
        from = 0;
      }
      if (at == places.size()) {
        return Advance.done(tally);
      }
      read(places.get(at));
      return new Advance.Further(at + ":" + from, tally, total());
    }

    private void read(FactReplay.Place place) {
      PastEvents.Chapter chapter = reader.read(place.name(), from, place.until());
      long broken = replayer.apply(chapter.events()) + chapter.unreadable();
      long all = (long) chapter.events().size() + chapter.unreadable();
      tally = tally.plus(new Tally(all, broken, Map.of(UNREADABLE, broken)));
      from = chapter.next();
    }

    private long total() {
      return places.stream().mapToLong(FactReplay.Place::until).sum();
    }

    @Override
    public void close() {
      reader.close();
    }
  }
}
