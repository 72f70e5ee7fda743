package org.kehu.survey.wave.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.kehu.survey.wave.StartWave;
import org.kehu.survey.wave.WaveTarget;

/** What may be sent about waves. */
final class WaveRequests {

  private WaveRequests() {}

  /** A new wave. */
  @Schema(
      name = "StartWave",
      description = "Without target and sampleSize it is a full survey (全面调查)",
      example =
          """
          {"target": {"grades": ["A", "B"], "regions": ["华东"]}, "sampleSize": 200, "seed": 2026}
          """)
  record Start(
      @Nullable @Valid WaveTarget target,
      @Nullable
          @Min(1)
          @Max(100_000)
          @Schema(description = "How many of the target are asked (样本量); all if absent")
          Integer sampleSize,
      @Nullable
          @Min(0)
          @Max(Integer.MAX_VALUE)
          @Schema(description = "Seed of the drawing (抽样种子); chosen if absent")
          Long seed) {

    StartWave command() {
      return new StartWave(target == null ? WaveTarget.everybody() : target, sampleSize, seed);
    }
  }
}
