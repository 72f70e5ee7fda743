package org.kehu.survey.measure.events;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.inbox.IncomingEvent;
import org.kehu.survey.Topics;
import org.kehu.survey.measure.FactDesk;
import org.kehu.survey.measure.FactKind;
import org.kehu.survey.measure.ServiceFact;
import org.springframework.stereotype.Component;

/** Notes low scores with their causal chain, so that what follows from them can be told. */
@Component
class LowScoreFactListener implements FactListener {

  /** What is read of {@code kehu.survey.low-score-found.v1}. */
  record Found(String responseId, @Nullable String caseId, BigDecimal score, int scale) {}

  private final FactDesk desk;

  LowScoreFactListener(FactDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "low-score-facts";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.SURVEY);
  }

  @Override
  public Set<String> types() {
    return Set.of("kehu.survey.low-score-found.v1");
  }

  @Override
  public Set<FactKind> kinds() {
    return Set.of(FactKind.LOW_SCORE);
  }

  @Override
  public FactDesk desk() {
    return desk;
  }

  @Override
  public void apply(IncomingEvent event, FactDesk into) {
    Found one = event.as(Found.class);
    ServiceFact low =
        ServiceFact.ofLowScore(
            "low-score/" + one.responseId(),
            event.sequence(),
            event.department(),
            one.caseId(),
            event.time(),
            HundredthsOfTen.of(one.score(), one.scale()));
    into.answered(low.in(event.correlationId()));
  }
}
