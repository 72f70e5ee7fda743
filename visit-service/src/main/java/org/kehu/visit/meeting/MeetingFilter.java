package org.kehu.visit.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which meetings are asked for; what is null does not narrow. */
public record MeetingFilter(
    @Nullable MeetingKind kind,
    @Nullable MeetingStatus status,
    @Nullable String departmentId,
    @Nullable Instant from,
    @Nullable Instant to) {}
