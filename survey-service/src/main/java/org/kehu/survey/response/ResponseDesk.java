package org.kehu.survey.response;

import java.time.Clock;
import java.time.Instant;
import org.kehu.kit.call.Call;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.kehu.survey.customer.KnownCustomer;
import org.kehu.survey.customer.KnownCustomers;
import org.kehu.survey.invitation.Invitation;
import org.kehu.survey.rule.LowScoreRule;
import org.kehu.survey.survey.Survey;
import org.kehu.survey.survey.Surveys;
import org.kehu.survey.telemetry.SurveyMeters;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Takes answers: of the invitee by the page, of staff by the API. One way in for both. */
@Service
public class ResponseDesk {

  private final Responses responses;
  private final Surveys surveys;
  private final AnswerGate gate;
  private final KnownCustomers customers;
  private final Policies policies;
  private final SurveyMeters meters;
  private final Clock clock;

  ResponseDesk(
      Responses responses,
      Surveys surveys,
      AnswerGate gate,
      KnownCustomers customers,
      Policies policies,
      SurveyMeters meters,
      Clock clock) {
    this.responses = responses;
    this.surveys = surveys;
    this.gate = gate;
    this.customers = customers;
    this.policies = policies;
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * Stores the one response to an invitation, in the causal chain of the invitation; not to one of
   * an anonymous survey, which has no such chain.
   *
   * @throws Problem of {@link ResponseProblem}: answered before, expired, withdrawn, closed, wrong
   *     answers
   */
  public Stored<Response> submit(Invitation invitation, SubmitAnswers command) {
    Survey survey = surveys.find(invitation.surveyId()).orElseThrow();
    if (survey.plan().isAnonymous()) {
      throw ResponseProblem.NOT_BY_STAFF.problem();
    }
    try {
      Stored<Response> stored =
          inChainOf(invitation)
              .within(() -> responses.create(() -> judged(survey, invitation, command)));
      count(survey, stored);
      followSinceRead(invitation);
      return stored;
    } catch (DuplicateKeyException second) {
      throw ResponseProblem.ALREADY_ANSWERED.problem().because(second);
    }
  }

  /** Whether the paper form of this number is a response. */
  public boolean hasForm(String surveyId, String number) {
    return responses.existsForForm(surveyId, number);
  }

  /** Refuses unless answers to this invitation may come in now. */
  public void mustBeOpen(Survey survey, Invitation invitation) {
    gate.mustBeOpen(survey, invitation);
  }

  private Change<Response, ResponseEvent> judged(
      Survey survey, Invitation invitation, SubmitAnswers command) {
    gate.mustBeOpen(survey, invitation);
    QuestionnaireAnswers given = gate.checked(survey, command.answers());
    Instant now = clock.instant();
    Response response = new Response(invitation, command, given.asked(), now);
    return new Change<>(response, response.submit(policies.at(LowScoreRule.KIND, now)));
  }

  private static Call inChainOf(Invitation invitation) {
    Call call = Call.current();
    return new Call(
        call.caller(),
        invitation.correlationId(),
        call.causationId(),
        call.idempotencyKey(),
        call.ifMatch(),
        call.origin());
  }

  private void count(Survey survey, Stored<Response> stored) {
    if (!stored.replayed()) {
      meters.responded(survey.code(), stored.aggregate().channel().name());
      LowScore low = stored.aggregate().low();
      if (low != null) {
        meters.lowScore(survey.code(), low.area());
      }
    }
  }

  /** The customer may have changed between the read and the write, too late for the projection. */
  private void followSinceRead(Invitation invitation) {
    String customerId = invitation.customerId();
    if (customerId != null) {
      customers
          .find(customerId)
          .map(KnownCustomer::access)
          .filter(now ->
              now.level() != invitation.level() || !now.scope().equals(invitation.customerScope()))
          .ifPresent(now -> responses.follow(customerId, now));
    }
  }
}
