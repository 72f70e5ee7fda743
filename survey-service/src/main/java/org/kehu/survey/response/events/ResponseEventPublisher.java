package org.kehu.survey.response.events;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.survey.Topics;
import org.kehu.survey.response.LowScore;
import org.kehu.survey.response.Response;
import org.kehu.survey.response.ResponseEvent;
import org.kehu.survey.response.ResponseEvent.LowScoreFound;
import org.kehu.survey.response.ResponseEvent.ResponseSubmitted;
import org.kehu.survey.response.Score;
import org.springframework.stereotype.Component;

/** Tells of responses and low scores: numbers and codes, never what somebody wrote. */
@Component
class ResponseEventPublisher implements EventPublisher<Response, ResponseEvent> {

  /** Body of a submitted response. */
  record Submitted(
      String responseId,
      String invitationId,
      String surveyId,
      @Nullable String customerId,
      @Nullable String caseId,
      int questionnaireVersion,
      String channel,
      @Nullable BigDecimal score,
      @Nullable Integer scale,
      @Nullable String formula,
      @Nullable Integer formulaVersion,
      @Nullable Integer n) {}

  /** Body of a low score. */
  record Low(
      String responseId,
      String surveyId,
      @Nullable String customerId,
      @Nullable String caseId,
      BigDecimal score,
      int scale,
      String area,
      int ruleVersion) {}

  @Override
  public OutgoingEvent publish(Response response, ResponseEvent event) {
    String customer = response.customerId();
    return switch (event) {
      case ResponseSubmitted _ -> Topics.event("response-submitted", submitted(response), customer);
      case LowScoreFound found ->
          Topics.event("low-score-found", low(response, found.low()), customer);
    };
  }

  private static Submitted submitted(Response response) {
    Score score = response.overall();
    return new Submitted(
        response.id(),
        response.invitationId(),
        response.surveyId(),
        response.customerId(),
        response.caseId(),
        response.questionnaireVersion(),
        response.channel().name(),
        score == null ? null : score.value(),
        score == null ? null : score.scale(),
        score == null ? null : score.formula(),
        score == null ? null : score.formulaVersion(),
        score == null ? null : score.n());
  }

  private static Low low(Response response, LowScore low) {
    return new Low(
        response.id(),
        response.surveyId(),
        response.customerId(),
        response.caseId(),
        low.score().value(),
        low.score().scale(),
        low.area(),
        low.ruleVersion());
  }
}
