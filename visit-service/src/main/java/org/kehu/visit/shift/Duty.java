package org.kehu.visit.shift;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.kehu.kit.ids.Ids;

/** Somebody works a shift on a day. */
public record Duty(
    @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String staffId,
    @NotNull LocalDate day,
    @NotNull @Pattern(regexp = ShiftPolicy.Shift.CODE) String shift) {}
