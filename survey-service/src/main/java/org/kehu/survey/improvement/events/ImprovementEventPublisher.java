package org.kehu.survey.improvement.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.survey.Topics;
import org.kehu.survey.improvement.Improvement;
import org.kehu.survey.improvement.ImprovementEvent;
import org.kehu.survey.improvement.ImprovementEvent.FeedbackAdded;
import org.kehu.survey.improvement.ImprovementEvent.ImprovementClosed;
import org.kehu.survey.improvement.ImprovementEvent.ImprovementMeasured;
import org.kehu.survey.improvement.ImprovementEvent.ImprovementOpened;
import org.kehu.survey.improvement.ImprovementEvent.RuleChanged;
import org.kehu.survey.improvement.Measure;
import org.springframework.stereotype.Component;

/** Tells what happened to improvements: rules, indicators and numbers, not what people wrote. */
@Component
class ImprovementEventPublisher implements EventPublisher<Improvement, ImprovementEvent> {

  /** Body of an improvement. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record About(
      String improvementId,
      String number,
      String departmentId,
      String kpi,
      BigDecimal before,
      @Nullable BigDecimal after,
      @Nullable Boolean better) {}

  /** Body of feedback. */
  record Added(String improvementId, String number, String kind, String reference) {}

  /** Body of a change. */
  record Changed(String improvementId, String number, String rule, LocalDate from) {}

  @Override
  public OutgoingEvent publish(Improvement one, ImprovementEvent event) {
    return switch (event) {
      case ImprovementOpened _ -> told("improvement-opened", about(one));
      case FeedbackAdded added ->
          told(
              "improvement-feedback-added",
              new Added(
                  one.id(),
                  one.number(),
                  added.feedback().kind().name(),
                  added.feedback().reference()));
      case RuleChanged changed ->
          told(
              "improvement-rule-changed",
              new Changed(
                  one.id(), one.number(), changed.change().rule(), changed.change().from()));
      case ImprovementMeasured _ -> told("improvement-measured", about(one));
      case ImprovementClosed _ -> told("improvement-closed", about(one));
    };
  }

  private static OutgoingEvent told(String what, Object body) {
    return Topics.event(what, body, null);
  }

  private static About about(Improvement one) {
    Measure after = one.after();
    return new About(
        one.id(),
        one.number(),
        one.departmentId(),
        one.kpi().name(),
        one.before().value(),
        after == null ? null : after.value(),
        one.isBetter());
  }
}
