package org.kehu.survey.answer;

/** Somebody saved answers, to go on later. */
public record AnswersSaved() {}
