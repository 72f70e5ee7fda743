package org.kehu.customer.upkeep;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** How often a file is reviewed (C-38), in how many days, and by which role of its department. */
public record ReviewRule(
    @Min(1) @Max(60) int everyMonths,
    @Min(1) @Max(90) int withinDays,
    @NotNull @Pattern(regexp = "[a-z][a-z-]{1,30}") String role) {}
