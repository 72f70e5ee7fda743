package org.kehu.survey.response;

/** The score of one area (catalogue S-04, S-05), such as {@code service-attitude}. */
public record AreaScore(String area, Score score) {}
