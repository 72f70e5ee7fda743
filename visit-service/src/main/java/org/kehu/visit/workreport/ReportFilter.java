package org.kehu.visit.workreport;

import org.jspecify.annotations.Nullable;

/** Which reports are asked for; what is null does not narrow. */
public record ReportFilter(
    @Nullable ReportKind kind,
    @Nullable String period,
    @Nullable String authorId,
    @Nullable ReportStatus status) {}
