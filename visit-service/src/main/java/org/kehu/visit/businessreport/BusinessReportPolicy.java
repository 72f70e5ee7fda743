package org.kehu.visit.businessreport;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.kehu.kit.ids.Ids;

/**
 * Which departments owe which report of each month (catalogue ).
 *
 * @param dueDay of the following month
 */
public record BusinessReportPolicy(
    @NotNull @Size(max = 10) List<@NotNull @Valid Owed> owed, @Min(1) @Max(28) int dueDay) {

  /** A report and who owes it. */
  public record Owed(
      @NotNull BusinessReportKind kind,
      @NotEmpty @Size(max = 50)
          Set<@NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String> departments) {}

  public BusinessReportPolicy {
    owed = owed == null ? List.of() : List.copyOf(owed);
  }
}
