package org.kehu.survey.result;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote in answer to an open question (需求、意见和建议, catalogue S-06).
 *
 * @param question code of the question
 * @param responseId the response it is part of; absent in an anonymous survey
 * @param low whether that response is low
 */
public record TextAnswer(String question, String text, @Nullable String responseId, boolean low) {}
