package org.kehu.survey.answer;

import java.util.List;
import java.util.Locale;
import org.kehu.kit.problem.Problem;
import org.kehu.survey.invitation.Invitation;
import org.kehu.survey.invitation.Invitations;
import org.kehu.survey.invitation.Links;
import org.kehu.survey.questionnaire.Questionnaire;
import org.kehu.survey.questionnaire.Questionnaires;
import org.kehu.survey.response.AnonymousDesk;
import org.kehu.survey.response.Answer;
import org.kehu.survey.response.ResponseChannel;
import org.kehu.survey.response.ResponseDesk;
import org.kehu.survey.response.ResponseProblem;
import org.kehu.survey.response.SubmitAnswers;
import org.kehu.survey.survey.Survey;
import org.kehu.survey.survey.Surveys;
import org.springframework.stereotype.Service;

/** Answering by link. The link is the whole right: no login, no session, no cookie (field M28). */
@Service
public class AnswerDesk {

  private final Links links;
  private final Invitations invitations;
  private final Questionnaires questionnaires;
  private final ResponseDesk responses;
  private final AnonymousDesk anonymous;
  private final Surveys surveys;
  private final SavedAnswersStore saved;

  AnswerDesk(
      Links links,
      Invitations invitations,
      Questionnaires questionnaires,
      ResponseDesk responses,
      AnonymousDesk anonymous,
      Surveys surveys,
      SavedAnswersStore saved) {
    this.links = links;
    this.invitations = invitations;
    this.questionnaires = questionnaires;
    this.responses = responses;
    this.anonymous = anonymous;
    this.surveys = surveys;
    this.saved = saved;
  }

  /**
   * Opens the form; changes nothing, so that mail scanners may follow the link.
   *
   * @throws Problem of {@link AnswerProblem} or {@link ResponseProblem} if there is nothing to
   *     answer
   */
  public OpenForm open(String token) {
    Invitation invitation = invitation(token);
    Survey survey = surveys.find(invitation.surveyId()).orElseThrow();
    responses.mustBeOpen(survey, invitation);
    Questionnaire questionnaire = questionnaires.find(invitation.questionnaireId()).orElseThrow();
    return new OpenForm(survey, invitation, questionnaire.content(), saved.of(invitation.id()));
  }

  /**
   * Keeps what is answered so far, to go on later with the same link. Not in an anonymous survey:
   * what is kept by the link could be told whose it is.
   */
  public void save(OpenForm form, List<Answer> answers) {
    if (form.isAnonymous()) {
      throw AnswerProblem.NOT_SAVED.problem();
    }
    saved.save(form.invitation(), answers);
  }

  /** Stores the answers, once. */
  public void answer(OpenForm form, Locale language, List<Answer> answers) {
    if (form.isAnonymous()) {
      anonymous.submit(form.survey(), form.invitation(), answers);
    } else {
      responses.submit(
          form.invitation(),
          new SubmitAnswers(form.invitation().id(), ResponseChannel.PAGE, language, answers));
    }
  }

  private Invitation invitation(String token) {
    return links
        .invitationId(token)
        .flatMap(invitations::find)
        .orElseThrow(AnswerProblem.LINK_UNKNOWN::problem);
  }
}
