package org.kehu.survey.wave.events;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.survey.Topics;
import org.kehu.survey.wave.Wave;
import org.kehu.survey.wave.WaveEvent;
import org.kehu.survey.wave.WaveEvent.WaveCancelled;
import org.kehu.survey.wave.WaveEvent.WaveDrawn;
import org.kehu.survey.wave.WaveEvent.WaveSent;
import org.kehu.survey.wave.WaveEvent.WaveStarted;
import org.springframework.stereotype.Component;

/** Tells what happened to waves: numbers and groups, no customers. */
@Component
class WaveEventPublisher implements EventPublisher<Wave, WaveEvent> {

  /** Body of a started wave. */
  record Started(
      String waveId,
      String surveyId,
      int number,
      boolean full,
      Set<String> grades,
      Set<String> tiers,
      Set<String> regions,
      @Nullable Integer sampleSize,
      long seed) {}

  /** Body of every later event. */
  record Progress(
      String waveId, String surveyId, int number, boolean full, long eligible, long invited) {}

  @Override
  public OutgoingEvent publish(Wave wave, WaveEvent event) {
    return switch (event) {
      case WaveStarted _ -> Topics.event("wave-started", started(wave), null);
      case WaveDrawn _ -> Topics.event("wave-drawn", progress(wave), null);
      case WaveSent _ -> Topics.event("wave-sent", progress(wave), null);
      case WaveCancelled _ -> Topics.event("wave-cancelled", progress(wave), null);
    };
  }

  private static Started started(Wave wave) {
    return new Started(
        wave.id(),
        wave.surveyId(),
        wave.number(),
        wave.isFull(),
        wave.target().grades(),
        wave.target().tiers(),
        wave.target().regions(),
        wave.sampleSize(),
        wave.seed());
  }

  private static Progress progress(Wave wave) {
    return new Progress(
        wave.id(), wave.surveyId(), wave.number(), wave.isFull(), wave.eligible(), wave.invited());
  }
}
