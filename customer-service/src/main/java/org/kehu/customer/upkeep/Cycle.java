package org.kehu.customer.upkeep;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a matter is to be renewed, and by whom.
 *
 * @param everyMonths after so many calendar months; null for never by time alone
 * @param atTrade whenever the customer trades with us
 * @param withinDays in so many days from then
 * @param role whose work it is; null for the customer's designated person
 */
public record Cycle(
    @NotNull Matter matter,
    @Nullable @Min(1) @Max(60) Integer everyMonths,
    boolean atTrade,
    @Min(1) @Max(90) int withinDays,
    @Nullable @Pattern(regexp = "[a-z][a-z-]{1,30}") String role) {}
