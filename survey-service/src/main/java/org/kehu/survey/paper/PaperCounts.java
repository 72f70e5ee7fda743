package org.kehu.survey.paper;

/**
 * What became of the forms of a batch.
 *
 * @param forms in the file
 * @param accepted taken as responses; in a dry run: would be
 * @param repeated entered before, in this batch or another
 * @param refused with reasons
 */
public record PaperCounts(int forms, int accepted, int repeated, int refused) {}
