package org.kehu.survey.response;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kehu.kit.call.Call;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.kehu.survey.customer.KnownCustomer;
import org.kehu.survey.customer.KnownCustomers;
import org.kehu.survey.invitation.Invitation;
import org.kehu.survey.invitation.InvitationStatus;
import org.kehu.survey.questionnaire.Questionnaire;
import org.kehu.survey.questionnaire.QuestionnaireContent;
import org.kehu.survey.questionnaire.Questionnaires;
import org.kehu.survey.rule.LowScoreRule;
import org.kehu.survey.survey.Survey;
import org.kehu.survey.survey.SurveyStatus;
import org.kehu.survey.survey.Surveys;
import org.kehu.survey.telemetry.SurveyMeters;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Takes answers: of the invitee by the page, of staff by the API. One way in for both. */
@Service
public class ResponseDesk {

  private final Responses responses;
  private final Surveys surveys;
  private final Questionnaires questionnaires;
  private final KnownCustomers customers;
  private final Policies policies;
  private final SurveyMeters meters;
  private final Clock clock;

  ResponseDesk(
      Responses responses,
      Surveys surveys,
      Questionnaires questionnaires,
      KnownCustomers customers,
      Policies policies,
      SurveyMeters meters,
      Clock clock) {
    this.responses = responses;
    this.surveys = surveys;
    this.questionnaires = questionnaires;
    this.customers = customers;
    this.policies = policies;
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * Stores the one response to an invitation, in the causal chain of the invitation.
   *
   * @throws Problem of {@link ResponseProblem}: answered before, expired, withdrawn, closed, wrong
   *     answers
   */
  public Stored<Response> submit(Invitation invitation, SubmitAnswers command) {
    Survey survey = surveys.find(invitation.surveyId()).orElseThrow();
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

  /** Refuses unless answers to this invitation may come in now. */
  public void mustBeOpen(Invitation invitation) {
    mustBeOpen(surveys.find(invitation.surveyId()).orElseThrow(), invitation);
  }

  private void mustBeOpen(Survey survey, Invitation invitation) {
    if (responses.existsFor(invitation.id())) {
      throw ResponseProblem.ALREADY_ANSWERED.problem();
    }
    if (invitation.status() == InvitationStatus.WITHDRAWN) {
      throw ResponseProblem.INVITATION_WITHDRAWN.problem();
    }
    if (invitation.isOverdue(clock.instant())) {
      throw ResponseProblem.INVITATION_EXPIRED.problem().with("expiresAt", invitation.expiresAt());
    }
    if (survey.status() != SurveyStatus.RUNNING) {
      throw ResponseProblem.SURVEY_CLOSED.problem().with("state", survey.status());
    }
  }

  private Change<Response, ResponseEvent> judged(
      Survey survey, Invitation invitation, SubmitAnswers command) {
    mustBeOpen(survey, invitation);
    QuestionnaireContent asked =
        questionnaires.find(invitation.questionnaireId()).map(Questionnaire::content).orElseThrow();
    refuseWrong(asked, command.answers());
    Instant now = clock.instant();
    Response response = new Response(invitation, command, asked, now);
    return new Change<>(response, response.submit(policies.at(LowScoreRule.KIND, now)));
  }

  private static void refuseWrong(QuestionnaireContent asked, List<Answer> answers) {
    List<AnswerFault> faults = AnswerCheck.faults(asked, answers);
    if (!faults.isEmpty()) {
      Problem problem = ResponseProblem.ANSWERS_WRONG.problem();
      faults.forEach(fault -> problem.error(fieldError(fault, answers)));
      throw problem;
    }
  }

  private static FieldError fieldError(AnswerFault fault, List<Answer> answers) {
    List<String> given = answers.stream().map(Answer::question).toList();
    int index = given.lastIndexOf(fault.question());
    Map<String, Object> arguments = new TreeMap<>(fault.arguments());
    arguments.put("question", fault.question());
    return new FieldError(index < 0 ? "/answers" : "/answers/" + index, fault.code(), arguments);
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
