package org.kehu.complaint.suspicion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is looked for, and from when on it is a suspicion (疑似违规的发现标准, X-45, X-46).
 *
 * @param lines at most one for a rule; a rule without a line is not looked for
 * @param reads what is far beyond the usual
 * @param leastReason shortest reason for playing a recording that says something, in characters
 */
public record SuspicionPolicy(
    @NotEmpty @Size(max = 20) List<@NotNull @Valid Line> lines,
    @NotNull @Valid Reads reads,
    @Min(1) @Max(200) int leastReason) {

  /**
   * From when on a rule suspects somebody.
   *
   * @param rule which
   * @param least occurrences of one person …
   * @param days … within so many days
   * @param grace business time in which a lapse may be made good before it counts, where it may
   */
  public record Line(
      @NotNull Rule rule,
      @Min(1) @Max(200) int least,
      @Min(1) @Max(92) int days,
      @NotNull Duration grace) {}

  /**
   * When somebody reads far more than usual.
   *
   * @param least different files in one day below which nothing is unusual
   * @param factor how many times the person's own daily mean it must be
   * @param usualDays days over which that mean is taken
   */
  public record Reads(
      @Min(1) @Max(100_000) int least,
      @Min(2) @Max(100) int factor,
      @Min(1) @Max(92) int usualDays) {

    boolean areUnusual(int today, int before) {
      return today >= least && (long) today * usualDays >= (long) factor * before;
    }
  }

  Optional<Line> lineFor(Rule rule) {
    return lines.stream().filter(line -> line.rule() == rule).findFirst();
  }
}
