package org.kehu.survey.programme;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.kehu.kit.schedule.DueWork;
import org.springframework.stereotype.Component;

/**
 * Tells when a full survey is due, and measures {@code kehu.survey.full.due.days}: days until then,
 * below zero when it is overdue.
 */
@Component
class FullSurveyWatch implements DueWork, MeterBinder {

  private final ProgrammeDesk desk;
  private final Clock clock;

  FullSurveyWatch(ProgrammeDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "full-survey-watch";
  }

  @Override
  public int run(Instant now) {
    return desk.tellWhatIsDue(now);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("kehu.survey.full.due.days", this, FullSurveyWatch::days)
        .description("Days until everybody must have been asked again")
        .register(registry);
  }

  private double days() {
    return ChronoUnit.DAYS.between(
        clock.instant().atZone(desk.zone()).toLocalDate(), desk.look().standing().dueOn());
  }
}
