package org.kehu.survey.programme.events;

import java.util.Set;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.IncomingEvent;
import org.kehu.survey.Topics;
import org.kehu.survey.programme.ProgrammeDesk;
import org.springframework.stereotype.Component;

/** A wave of our own was sent: if it asked everybody, the rule is kept again. */
@Component
class SentWaveListener implements Effect {

  /** What is read of {@code kehu.survey.wave-sent.v1}. */
  record SentWave(String waveId, boolean full) {}

  private final ProgrammeDesk desk;

  SentWaveListener(ProgrammeDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "sent-waves";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.SURVEY);
  }

  @Override
  public Set<String> types() {
    return Set.of("kehu.survey.wave-sent.v1");
  }

  @Override
  public void apply(IncomingEvent event) {
    SentWave wave = event.as(SentWave.class);
    if (wave.full()) {
      desk.held(wave.waveId(), event.time());
    }
  }
}
