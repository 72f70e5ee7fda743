package org.kehu.survey.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Sight;
import org.kehu.survey.invitation.Invitations;
import org.kehu.survey.questionnaire.Option;
import org.kehu.survey.questionnaire.Question;
import org.kehu.survey.questionnaire.QuestionKind;
import org.kehu.survey.questionnaire.Questionnaire;
import org.kehu.survey.questionnaire.QuestionnaireContent;
import org.kehu.survey.questionnaire.Questionnaires;
import org.kehu.survey.response.AreaScore;
import org.kehu.survey.result.GroupSize.Least;
import org.kehu.survey.survey.Survey;
import org.springframework.stereotype.Service;

/** Works out results, and keeps to itself what so few said that they could be recognised. */
@Service
public class ResultDesk {

  private final Tallies tallies;
  private final Distributions distributions;
  private final Invitations invitations;
  private final Questionnaires questionnaires;
  private final GroupSize groupSize;

  ResultDesk(
      Tallies tallies,
      Distributions distributions,
      Invitations invitations,
      Questionnaires questionnaires,
      GroupSize groupSize) {
    this.tallies = tallies;
    this.distributions = distributions;
    this.invitations = invitations;
    this.questionnaires = questionnaires;
    this.groupSize = groupSize;
  }

  /** The result of a survey out of the responses that may be seen. */
  public SurveyResult of(Survey survey, Sight sight) {
    Least least = groupSize.of(survey);
    Pool pool = Pool.of(survey, sight);
    Tally tally = tallies.of(pool);
    long invited = invitations.count(survey.id(), sight);
    Withheld withheld = withheld(survey, tally, least);
    boolean told = withheld == null;
    return new SurveyResult(
        survey.id(),
        invited,
        tally.responses(),
        invited == 0 ? null : Calculation.percentage(tally.responses(), invited),
        least.size(),
        least.ruleVersion(),
        withheld,
        told ? Calculation.mean(tally.overall()).orElse(null) : null,
        told ? distributions.whole(pool).marginOfError().orElse(null) : null,
        told && !pool.anonymous() ? tally.low() : null,
        told ? areas(tally, content(survey), least.size()) : List.of(),
        told ? questions(tally, content(survey), least.size()) : List.of());
  }

  private static @Nullable Withheld withheld(Survey survey, Tally tally, Least least) {
    if (GroupSize.isStillOpen(survey)) {
      return Withheld.STILL_OPEN;
    }
    return tally.responses() < least.size() ? Withheld.TOO_FEW : null;
  }

  private QuestionnaireContent content(Survey survey) {
    return questionnaires
        .find(survey.plan().questionnaireId())
        .map(Questionnaire::content)
        .orElseThrow();
  }

  /** In the order they are asked. */
  private static List<AreaScore> areas(Tally tally, QuestionnaireContent asked, int least) {
    return asked
        .questions()
        .flatMap(question -> Optional.ofNullable(question.area()).stream())
        .distinct()
        .flatMap(area -> areaScore(area, tally, least).stream())
        .toList();
  }

  private static Optional<AreaScore> areaScore(String area, Tally tally, int least) {
    ScoreTally scores = tally.areas().getOrDefault(area, ScoreTally.none());
    return scores.n() < least
        ? Optional.empty()
        : Calculation.mean(scores).map(score -> new AreaScore(area, score));
  }

  private static List<QuestionResult> questions(
      Tally tally, QuestionnaireContent asked, int least) {
    List<QuestionResult> results = new ArrayList<>();
    asked
        .questions()
        .forEach(question -> {
          if (question.kind() == QuestionKind.MATRIX) {
            question.rows().forEach(row -> results.add(result(question, row, tally, least)));
          } else {
            results.add(result(question, null, tally, least));
          }
        });
    return results;
  }

  private static QuestionResult result(
      Question question, @Nullable Option row, Tally tally, int least) {
    String key = row == null ? question.code() : question.code() + "." + row.code();
    QuestionTally counts = tally.questions().getOrDefault(key, QuestionTally.none());
    boolean suppressed = counts.n() < least;
    return new QuestionResult(
        question.code(),
        row == null ? null : row.code(),
        question.kind(),
        counts.n(),
        suppressed,
        suppressed ? List.of() : Calculation.scores(question, counts),
        suppressed ? QuestionTally.none() : counts);
  }
}
