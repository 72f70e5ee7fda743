package org.kehu.survey.training;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.ids.Ids;

/**
 * Whether somebody took part, and with what result.
 *
 * @param score of the test, 0 to 100; null without one
 */
public record Attendance(
    @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String staffId,
    @NotNull Boolean attended,
    @Nullable @Min(0) @Max(100) Integer score) {}
