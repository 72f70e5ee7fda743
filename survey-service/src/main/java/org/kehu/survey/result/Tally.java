package org.kehu.survey.result;

import java.util.Map;

/**
 * What the responses to a survey add up to, as far as a caller may see them.
 *
 * @param responses how many
 * @param low how many of them are low
 * @param overall their scores
 * @param areas their scores by area
 * @param questions by code, rows of a matrix as {@code question.row}
 */
public record Tally(
    long responses,
    long low,
    ScoreTally overall,
    Map<String, ScoreTally> areas,
    Map<String, QuestionTally> questions) {}
