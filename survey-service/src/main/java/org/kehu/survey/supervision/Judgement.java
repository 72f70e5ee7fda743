package org.kehu.survey.supervision;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What is thought of one part of the work.
 *
 * @param points 0 to 10
 */
public record Judgement(
    @NotNull @Min(0) @Max(10) Integer points, @NotBlank @Size(max = 2000) String findings) {}
