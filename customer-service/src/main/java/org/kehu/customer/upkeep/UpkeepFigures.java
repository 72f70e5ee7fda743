package org.kehu.customer.upkeep;

import java.util.Map;

/**
 * How well the files that the asker may see are kept (C-38).
 *
 * @param due files of which something is to be renewed
 * @param overdue files of which something was not renewed in time
 * @param toReview files that are to be reviewed
 * @param overdueByMatter files by what of them is overdue
 */
public record UpkeepFigures(
    long due, long overdue, long toReview, Map<Matter, Long> overdueByMatter) {}
