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

/** Counts the scores of our own surveys. */
@Component
class ResponseFactListener implements FactListener {

  /** What is read of {@code kehu.survey.response-submitted.v1}. */
  record Submitted(
      String responseId, @Nullable String caseId, @Nullable BigDecimal score, int scale) {}

  private final FactDesk desk;

  ResponseFactListener(FactDesk desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "response-facts";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.SURVEY);
  }

  @Override
  public Set<String> types() {
    return Set.of("kehu.survey.response-submitted.v1");
  }

  @Override
  public Set<FactKind> kinds() {
    return Set.of(FactKind.RESPONSE);
  }

  @Override
  public FactDesk desk() {
    return desk;
  }

  @Override
  public void apply(IncomingEvent event, FactDesk into) {
    Submitted one = event.as(Submitted.class);
    BigDecimal score = one.score();
    if (score != null && one.scale() > 0) {
      into.answered(
          ServiceFact.ofResponse(
              event.subject(),
              event.sequence(),
              event.department(),
              one.caseId(),
              event.time(),
              HundredthsOfTen.of(score, one.scale())));
    }
  }
}
