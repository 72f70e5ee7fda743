package org.kehu.survey.result;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.survey.response.AreaScore;
import org.kehu.survey.response.Score;

/**
 * The result of a survey, as far as the caller may see its responses (catalogue S-06, S-07).
 *
 * @param n number of responses
 * @param responseRate percentage of invitations answered; absent without invitations
 * @param minimumGroupSize results of fewer responses are not shown
 * @param ruleVersion version of the rule that says so; 0 is the shipped one
 * @param withheld why it is not told; absent when it is
 * @param marginOfError of the overall mean at 95 %, out of ten; absent when suppressed
 * @param low number of low responses; absent when suppressed, and of an anonymous survey
 */
public record SurveyResult(
    String surveyId,
    long invitations,
    long n,
    @Nullable BigDecimal responseRate,
    int minimumGroupSize,
    int ruleVersion,
    @Nullable Withheld withheld,
    @Nullable Score overall,
    @Nullable BigDecimal marginOfError,
    @Nullable Long low,
    List<AreaScore> areas,
    List<QuestionResult> questions) {

  /** Whether only numbers of invitations and responses are told. */
  public boolean suppressed() {
    return withheld != null;
  }
}
