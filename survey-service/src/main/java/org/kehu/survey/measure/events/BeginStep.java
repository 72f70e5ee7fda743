package org.kehu.survey.measure.events;

import java.time.Clock;
import org.kehu.kit.inbox.PastEvents;
import org.kehu.kit.process.Advance;
import org.kehu.kit.process.ProcessStep;
import org.kehu.kit.process.Stint;
import org.kehu.kit.process.Walk;
import org.kehu.survey.measure.FactReplay;
import org.kehu.survey.measure.FactReplays;
import org.springframework.stereotype.Component;

/** Fixes how far is read, and clears the place for what is rebuilt. */
@Component
class BeginStep implements ProcessStep {

  /** Another replay is not over yet. */
  static final String UNDER_WAY = "replay-under-way";

  private final FactReplays replays;
  private final Replayer replayer;
  private final Clock clock;

  BeginStep(FactReplays replays, Replayer replayer, Clock clock) {
    this.replays = replays;
    this.replayer = replayer;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "begin";
  }

  @Override
  public Walk walk(Stint stint) {
    return () -> {
      if (!replays.begin(replay(stint))) {
        return new Advance.Impossible(UNDER_WAY);
      }
      replayer.clear();
      return Advance.nothing();
    };
  }

  private FactReplay replay(Stint stint) {
    try (PastEvents.Reader reader = replayer.open()) {
      return FactReplay.begin(
          stint.processId(),
          clock.instant(),
          stint.starter().id(),
          replayer.ends(reader),
          replayer.cutTopics(reader));
    }
  }
}
