package org.kehu.complaint.intake.events;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.Topics;
import org.kehu.complaint.intake.IntakeDesk;
import org.kehu.complaint.intake.LowScore;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.IncomingEvent;
import org.springframework.stereotype.Component;

/** A low score of a survey opens a complaint, once an event, in the same causal chain. */
@Component
class LowScoreEffect implements Effect {

  private static final String LOW_SCORE_FOUND = "kehu.survey.low-score-found.v1";

  private final IntakeDesk intake;

  LowScoreEffect(IntakeDesk intake) {
    this.intake = intake;
  }

  @Override
  public String name() {
    return "low-score";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.SURVEY);
  }

  @Override
  public Set<String> types() {
    return Set.of(LOW_SCORE_FOUND);
  }

  @Override
  public void apply(IncomingEvent event) {
    LowScoreFound found = event.as(LowScoreFound.class);
    intake.take(
        new LowScore(
            found.surveyId(),
            found.customerId(),
            found.caseId(),
            found.score(),
            found.scale(),
            found.area()));
  }

  /** What this service reads of the event. */
  record LowScoreFound(
      String surveyId,
      @Nullable String customerId,
      @Nullable String caseId,
      BigDecimal score,
      BigDecimal scale,
      @Nullable String area) {}
}
