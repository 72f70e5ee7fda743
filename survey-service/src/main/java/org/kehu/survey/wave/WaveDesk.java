package org.kehu.survey.wave;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.process.Starter;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.kehu.survey.survey.Survey;
import org.kehu.survey.wave.WaveEvent.WaveStarted;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Starts waves. Who may do it is in the access table. */
@Service
public class WaveDesk {

  private final Waves waves;
  private final WaveHandover handover;
  private final Clock clock;
  private final RandomGenerator seeds = new SecureRandom();

  WaveDesk(Waves waves, WaveHandover handover, Clock clock) {
    this.waves = waves;
    this.handover = handover;
    this.clock = clock;
  }

  /** Starts a wave of a running survey among the customers up to the caller's clearance. */
  public Stored<Wave> start(Survey survey, StartWave command) {
    Stored<Wave> stored;
    try {
      stored = waves.create(() -> Change.of(next(survey, command), new WaveStarted()));
    } catch (DuplicateKeyException rival) {
      throw WaveProblem.WAVE_AT_THE_SAME_TIME.problem().because(rival);
    }
    Call.current().unconditional().within(() -> handover.handOver(stored.aggregate()));
    return stored;
  }

  private Wave next(Survey survey, StartWave command) {
    Caller caller = Call.current().caller();
    Long given = command.seed();
    Wave wave =
        new Wave(
            survey,
            waves.newestNumber(survey.id()) + 1,
            command,
            given == null ? seeds.nextInt(Integer.MAX_VALUE) : given,
            Sight.clearance(caller),
            Starter.of(caller));
    wave.startAt(clock.instant());
    return wave;
  }
}
