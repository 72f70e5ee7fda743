package org.kehu.customer.analysisreport;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.analysis.Stretch;

/**
 * What a draft begins with.
 *
 * @param reason what the company wants to know; null for regular reports
 */
record DraftReport(
    ReportOccasion occasion,
    @Nullable String reason,
    @Nullable String requestedBy,
    Stretch stretch,
    String templateVersion,
    List<SectionFigures> sections,
    Instant dueAt) {}
