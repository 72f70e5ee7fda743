package org.kehu.survey.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.survey.questionnaire.QuestionKind;
import org.kehu.survey.response.Score;

/**
 * The result of one question, or of one row of a matrix.
 *
 * @param row row of a matrix
 * @param n how many answered
 * @param suppressed whether too few answered for it to be shown
 * @param scores by every formula that fits the kind of question
 * @param tally how often each answer was given; empty when suppressed
 */
public record QuestionResult(
    String code,
    @Nullable String row,
    QuestionKind kind,
    long n,
    boolean suppressed,
    List<Score> scores,
    QuestionTally tally) {}
