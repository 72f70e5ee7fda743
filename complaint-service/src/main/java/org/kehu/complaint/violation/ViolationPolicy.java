package org.kehu.complaint.violation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What follows from what, the same for everybody (违规处理标准, P-44, P-53, X-48, X-51).
 *
 * @param lines in order; the first that fits holds
 */
public record ViolationPolicy(@NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Line> lines) {

  /**
   * What follows from some violations.
   *
   * @param kinds which kinds; empty means every one
   * @param gravity how grave
   * @param sanctions what may follow
   * @param approver role that decides, {@code general-manager}
   */
  public record Line(
      @NotNull @Size(max = 20) Set<@NotNull ViolationKind> kinds,
      @NotNull Gravity gravity,
      @NotEmpty @Size(max = 10) Set<@NotNull Sanction> sanctions,
      @NotNull @Size(max = 40) String approver) {

    boolean fits(ViolationKind kind, Gravity how) {
      return gravity == how && (kinds.isEmpty() || kinds.contains(kind));
    }
  }

  Optional<Line> lineFor(ViolationKind kind, Gravity gravity) {
    return lines.stream().filter(line -> line.fits(kind, gravity)).findFirst();
  }
}
