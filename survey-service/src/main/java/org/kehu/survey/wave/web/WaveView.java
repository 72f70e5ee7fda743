package org.kehu.survey.wave.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.survey.wave.Wave;
import org.kehu.survey.wave.WaveStatus;
import org.kehu.survey.wave.WaveTarget;

/** A wave as callers read it. */
@Schema(name = "Wave")
record WaveView(
    @Schema(example = "01938f2e-6c1a-7b44-9d0e-2f6a1c3b5d7e") String id,
    String surveyId,
    @Schema(description = "From 1, within the survey", example = "1") int number,
    WaveStatus status,
    @Schema(description = "Whether it asks every customer (全面调查)") boolean full,
    WaveTarget target,
    @Nullable @Schema(example = "200") Integer sampleSize,
    @Schema(description = "Whoever draws with it again draws the same", example = "2026") long seed,
    @Schema(
            description = "Customers that fulfil the target; 0 before they are drawn",
            example = "1800")
        long eligible,
    @Schema(description = "Customers invited, once the wave is over", example = "200") long invited,
    @Schema(example = "/api/v1/jobs/survey/01938f2e-6c1a-7b44-9d0e-2f6a1c3b5d7e") String job,
    Instant startedAt,
    @Nullable Instant endedAt) {

  static WaveView of(Wave wave) {
    return new WaveView(
        wave.id(),
        wave.surveyId(),
        wave.number(),
        wave.status(),
        wave.isFull(),
        wave.target(),
        wave.sampleSize(),
        wave.seed(),
        wave.eligible(),
        wave.invited(),
        "/api/v1/jobs/survey/" + wave.processId(),
        wave.startedAt(),
        wave.endedAt());
  }
}
