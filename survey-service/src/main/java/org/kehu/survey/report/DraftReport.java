package org.kehu.survey.report;

/** Drafts the report of a survey. */
public record DraftReport(String surveyId, ReportContent content) {}
