package org.kehu.survey.wave;

import org.jspecify.annotations.Nullable;
import org.kehu.kit.process.Advance;
import org.kehu.kit.process.ProcessStep;
import org.kehu.kit.process.Stint;
import org.kehu.kit.process.Tally;
import org.kehu.kit.process.Walk;
import org.springframework.stereotype.Component;

/**
 * Counts whom a wave could ask, and draws the sample. What it has drawn so far is in memory only,
 * so after a kill it begins again: the same customers have the same lots.
 */
@Component
class DrawStep implements ProcessStep {

  private static final String ELIGIBLE = "eligible";

  private final Waves waves;
  private final Frame frame;

  DrawStep(Waves waves, Frame frame) {
    this.waves = waves;
    this.frame = frame;
  }

  @Override
  public String name() {
    return "draw";
  }

  @Override
  public Walk walk(Stint stint) {
    return new Drawing(stint, waves.get(WaveKind.waveOf(stint)));
  }

  private final class Drawing implements Walk {

    private final Stint stint;
    private final Wave wave;
    private final @Nullable Sample sample;
    private @Nullable String cursor;
    private Tally tally = Tally.NONE;

    Drawing(Stint stint, Wave wave) {
      this.stint = stint;
      this.wave = wave;
      Integer size = wave.sampleSize();
      this.sample = size == null ? null : new Sample(size, wave.seed());
    }

    @Override
    public Advance next() {
      stint.requireHeld();
      Frame.Piece piece = frame.after(cursor, wave);
      piece
          .customers()
          .forEach(customer -> {
            tally = tally.with(ELIGIBLE);
            if (sample != null) {
              sample.add(customer.id());
            }
          });
      cursor = piece.last();
      return cursor == null ? drawn() : Advance.further(cursor, tally);
    }

    private Advance drawn() {
      Long cutoff = sample == null ? null : sample.cutoff();
      stint.once().within(() -> waves.change(wave.id(), all -> all.drawn(tally.done(), cutoff)));
      return Advance.done(tally);
    }
  }
}
