package org.kehu.survey.response;

import java.util.List;
import java.util.UUID;
import org.kehu.kit.ids.Ids;
import org.kehu.survey.invitation.Invitation;
import org.kehu.survey.invitation.Tickets;
import org.kehu.survey.survey.Survey;
import org.springframework.stereotype.Service;

/**
 * Takes answers that cannot be traced (匿名调查). The ticket of the invitation is spent first and the
 * answers are kept then, apart from it: nothing ever holds both, so a kill just in between loses
 * answers that nobody was told of, rather than leave a trace.
 */
@Service
public class AnonymousDesk {

  private final AnswerGate gate;
  private final Tickets tickets;
  private final AnonymousResponses responses;

  AnonymousDesk(AnswerGate gate, Tickets tickets, AnonymousResponses responses) {
    this.gate = gate;
    this.tickets = tickets;
    this.responses = responses;
  }

  /** Keeps the answers, once an invitation; nothing is told, and no low score followed up. */
  public void submit(Survey survey, Invitation invitation, List<Answer> answers) {
    gate.mustBeOpen(survey, invitation);
    QuestionnaireAnswers given = gate.checked(survey, answers);
    if (!tickets.spend(invitation.id())) {
      throw ResponseProblem.ALREADY_ANSWERED.problem();
    }
    AnonymousResponse response =
        AnonymousResponse.of(UUID.randomUUID().toString(), survey.id(), given);
    try {
      responses.add(response);
    } catch (RuntimeException notKept) {
      if (!responses.isKept(response.id())) {
        tickets.giveBack(invitation.id());
        throw notKept;
      }
    }
  }

  /** Whether the paper form of this number is a response. */
  public boolean hasForm(String surveyId, String number) {
    return responses.isKept(formId(surveyId, number));
  }

  /**
   * Keeps the answers of a paper form without a name; again, it changes nothing. Its id comes from
   * the number that is printed on it, so forms that are handed out by name must not be numbered by
   * name.
   */
  public void enter(Survey survey, String number, List<Answer> answers) {
    gate.mustRun(survey);
    QuestionnaireAnswers given = gate.checked(survey, answers);
    responses.addOnce(AnonymousResponse.of(formId(survey.id(), number), survey.id(), given));
  }

  private static String formId(String surveyId, String number) {
    return Ids.of("paper-form", surveyId + "/" + number);
  }
}
