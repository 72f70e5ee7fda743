package org.kehu.survey.wave;

import org.jspecify.annotations.Nullable;

/**
 * Starts a wave.
 *
 * @param sampleSize how many of the target are asked; all of them if absent
 * @param seed of the drawing, to draw again and compare; chosen if absent
 */
public record StartWave(WaveTarget target, @Nullable Integer sampleSize, @Nullable Long seed) {

  public StartWave {
    if (sampleSize != null && sampleSize < 1) {
      throw new IllegalArgumentException("A sample has at least one, not " + sampleSize);
    }
  }
}
