package org.kehu.kit.calendar;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.MonthDay;
import java.util.List;

/**
 * The blocks of one part of the year (夏季 or 冬季 in P-30). A season begins on {@code from} ({@code
 * MM-dd}) every year and lasts until the next season begins, so seasons leave no gap and cannot
 * overlap.
 */
public record Season(
    @NotBlank @Size(max = 60) String name,
    @NotBlank @Size(max = 60) String englishName,
    @NotNull @JsonFormat(pattern = "MM-dd") MonthDay from,
    @NotEmpty @Size(max = 12) List<@NotNull @Valid WorkBlock> blocks) {

  /** Keeps the blocks as given; {@link CalendarCheck} judges them. */
  public Season {
    blocks = blocks == null ? List.of() : List.copyOf(blocks);
  }
}
