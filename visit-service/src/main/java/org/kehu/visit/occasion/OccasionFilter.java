package org.kehu.visit.occasion;

import org.jspecify.annotations.Nullable;

/** Which occasions are asked for; what is null does not narrow. */
public record OccasionFilter(@Nullable OccasionKind kind, @Nullable OccasionStatus status) {}
