package org.kehu.kit.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.stream.Stream;

/** A public holiday (法定节假日): every day from {@code from} to {@code to}, both included, is off. */
public record Holiday(
    @NotBlank @Size(max = 60) String name,
    @NotBlank @Size(max = 60) String englishName,
    @NotNull LocalDate from,
    @NotNull LocalDate to) {

  /** The days off, in order; empty when the range is reversed. */
  public Stream<LocalDate> days() {
    return to.isBefore(from) ? Stream.empty() : from.datesUntil(to.plusDays(1));
  }
}
