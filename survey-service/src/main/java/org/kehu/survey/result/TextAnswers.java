package org.kehu.survey.result;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What was written, grouped by question and searched by words.
 *
 * @param withheld why nothing is told; absent when it is
 * @param byQuestion how many texts each question has that hold the words
 * @param texts the first of them
 */
public record TextAnswers(
    @Nullable Withheld withheld, SortedMap<String, Long> byQuestion, List<TextAnswer> texts) {}
