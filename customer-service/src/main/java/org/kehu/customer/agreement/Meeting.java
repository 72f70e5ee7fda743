package org.kehu.customer.agreement;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A coordination meeting on the project (合作项目沟通会议, C-131). */
public record Meeting(
    String id,
    LocalDate heldOn,
    String progress,
    @Nullable String problems,
    @Nullable String decisions,
    Instant at,
    String by) {}
