package org.kehu.survey.response;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;
import org.kehu.survey.invitation.Invitation;
import org.kehu.survey.invitation.InvitationStatus;
import org.kehu.survey.invitation.Tickets;
import org.kehu.survey.questionnaire.Questionnaire;
import org.kehu.survey.questionnaire.QuestionnaireContent;
import org.kehu.survey.questionnaire.Questionnaires;
import org.kehu.survey.survey.Survey;
import org.kehu.survey.survey.SurveyStatus;
import org.springframework.stereotype.Component;

/** What every answer must pass, whoever gives it and whichever way it comes. */
@Component
class AnswerGate {

  private final Responses responses;
  private final Tickets tickets;
  private final Questionnaires questionnaires;
  private final Clock clock;

  AnswerGate(Responses responses, Tickets tickets, Questionnaires questionnaires, Clock clock) {
    this.responses = responses;
    this.tickets = tickets;
    this.questionnaires = questionnaires;
    this.clock = clock;
  }

  /** Refuses unless answers to this invitation may come in now. */
  void mustBeOpen(Survey survey, Invitation invitation) {
    if (isAnswered(survey, invitation)) {
      throw ResponseProblem.ALREADY_ANSWERED.problem();
    }
    if (invitation.status() == InvitationStatus.WITHDRAWN) {
      throw ResponseProblem.INVITATION_WITHDRAWN.problem();
    }
    if (invitation.isOverdue(clock.instant())) {
      throw ResponseProblem.INVITATION_EXPIRED.problem().with("expiresAt", invitation.expiresAt());
    }
    mustRun(survey);
  }

  /** Refuses unless the survey takes answers. */
  void mustRun(Survey survey) {
    if (survey.status() != SurveyStatus.RUNNING) {
      throw ResponseProblem.SURVEY_CLOSED.problem().with("state", survey.status());
    }
  }

  private boolean isAnswered(Survey survey, Invitation invitation) {
    return survey.plan().isAnonymous()
        ? tickets.isSpent(invitation.id())
        : responses.existsFor(invitation.id());
  }

  /** The answers with what the survey asks; refused if any is wrong. */
  QuestionnaireAnswers checked(Survey survey, List<Answer> answers) {
    QuestionnaireContent asked =
        questionnaires
            .find(survey.plan().questionnaireId())
            .map(Questionnaire::content)
            .orElseThrow();
    List<Answer> given = answers.stream().filter(answer -> !answer.isEmpty()).toList();
    List<AnswerFault> faults = AnswerCheck.faults(asked, given);
    if (!faults.isEmpty()) {
      Problem problem = ResponseProblem.ANSWERS_WRONG.problem();
      faults.forEach(fault -> problem.error(fieldError(fault, given)));
      throw problem;
    }
    return new QuestionnaireAnswers(asked, given);
  }

  private static FieldError fieldError(AnswerFault fault, List<Answer> answers) {
    List<String> given = answers.stream().map(Answer::question).toList();
    int index = given.lastIndexOf(fault.question());
    Map<String, Object> arguments = new TreeMap<>(fault.arguments());
    arguments.put("question", fault.question());
    return new FieldError(index < 0 ? "/answers" : "/answers/" + index, fault.code(), arguments);
  }
}
