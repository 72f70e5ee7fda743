package org.kehu.visit.shift;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.kehu.kit.policy.PolicyFault;

/**
 * The shifts that people work (catalogue X-32).
 *
 * @param longestRun so many days in a row a person works at most
 */
public record ShiftPolicy(
    @NotEmpty @Size(max = 20) List<@NotNull @Valid Shift> shifts, @Min(1) @Max(14) int longestRun) {

  /**
   * One shift.
   *
   * @param least so many people work it on a worked day
   */
  public record Shift(
      @NotNull @Pattern(regexp = CODE) String code,
      @NotBlank @Size(max = 60) String title,
      @NotNull LocalTime from,
      @NotNull LocalTime to,
      @Min(0) @Max(100) int least) {

    /** The form of its code. */
    public static final String CODE = "[A-Z][A-Z0-9_]{0,19}";
  }

  public ShiftPolicy {
    shifts = shifts == null ? List.of() : List.copyOf(shifts);
  }

  static List<PolicyFault> faults(ShiftPolicy policy) {
    long codes = policy.shifts.stream().map(Shift::code).distinct().count();
    return codes < policy.shifts.size()
        ? List.of(PolicyFault.of("/shifts", "code-twice", "班次编号重复。", "a code stands twice."))
        : List.of();
  }

  /** The shift with that code. */
  Optional<Shift> shift(String code) {
    return shifts.stream().filter(shift -> shift.code().equals(code)).findFirst();
  }
}
