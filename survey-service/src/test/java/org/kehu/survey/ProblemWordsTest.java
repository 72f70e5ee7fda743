package org.kehu.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kehu.kit.problem.ProblemType;
import org.kehu.kit.problem.ProblemWords;
import org.kehu.survey.answer.AnswerProblem;
import org.kehu.survey.evaluation.EvaluationProblem;
import org.kehu.survey.goal.GoalProblem;
import org.kehu.survey.improvement.ImprovementProblem;
import org.kehu.survey.invitation.InvitationProblem;
import org.kehu.survey.measure.MeasureProblem;
import org.kehu.survey.paper.PaperProblem;
import org.kehu.survey.questionnaire.QuestionnaireProblem;
import org.kehu.survey.report.ReportProblem;
import org.kehu.survey.response.ResponseProblem;
import org.kehu.survey.spotcheck.SpotCheckProblem;
import org.kehu.survey.supervision.SupervisionProblem;
import org.kehu.survey.survey.SurveyProblem;
import org.kehu.survey.training.TrainingProblem;
import org.kehu.survey.wave.WaveProblem;

class ProblemWordsTest {

  @Test
  void everyRefusalHasWordsInBothLanguagesAndASlugOfItsOwn() {
    List<ProblemType> all =
        Stream.of(
                AnswerProblem.values(),
                InvitationProblem.values(),
                QuestionnaireProblem.values(),
                ResponseProblem.values(),
                SurveyProblem.values(),
                WaveProblem.values(),
                PaperProblem.values(),
                ReportProblem.values(),
                MeasureProblem.values(),
                GoalProblem.values(),
                EvaluationProblem.values(),
                SpotCheckProblem.values(),
                ImprovementProblem.values(),
                SupervisionProblem.values(),
                TrainingProblem.values())
            .<ProblemType>flatMap(Stream::of)
            .toList();

    assertThat(all).extracting(ProblemType::slug).doesNotHaveDuplicates();
    for (ProblemType type : all) {
      for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
        assertThat(ProblemWords.title(type, language)).isNotBlank();
        assertThat(ProblemWords.detail(type.problem(), language)).isNotBlank();
      }
      assertThat(ResourceBundle.getBundle(type.bundle(), Locale.CHINESE).keySet())
          .isEqualTo(ResourceBundle.getBundle(type.bundle(), Locale.ROOT).keySet());
    }
  }
}
