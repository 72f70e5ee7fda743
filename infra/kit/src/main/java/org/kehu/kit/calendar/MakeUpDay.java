package org.kehu.kit.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * A day worked in exchange for a holiday (调休上班), whatever its weekday. Without blocks of its own it
 * has those of its season; with blocks it may also say a shortened day.
 */
public record MakeUpDay(
    @NotNull LocalDate date,
    @NotBlank @Size(max = 60) String name,
    @NotBlank @Size(max = 60) String englishName,
    @Size(max = 12) List<@NotNull @Valid WorkBlock> blocks) {

  /** An absent list of blocks means the season's. */
  public MakeUpDay {
    blocks = blocks == null ? List.of() : List.copyOf(blocks);
  }
}
