package org.kehu.visit.activity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much is to be done on each worked day (每日拜访指标, catalogue V-08). The source prints no number.
 *
 * @param perDay target of a person
 * @param byDepartment another target for the people of a department
 * @param counted what counts towards it
 */
public record TargetPolicy(
    @Min(0) @Max(100) int perDay,
    @Size(max = 200)
        Map<@NotBlank @Size(max = 64) String, @NotNull @Min(0) @Max(100) Integer> byDepartment,
    @NotEmpty @Size(max = 4) Set<@NotNull Work> counted) {

  public TargetPolicy {
    byDepartment = byDepartment == null ? Map.of() : Map.copyOf(byDepartment);
    counted = counted == null ? Set.of() : Set.copyOf(counted);
  }

  /** The target of somebody in a department. */
  public int of(@Nullable String departmentId) {
    return departmentId == null ? perDay : byDepartment.getOrDefault(departmentId, perDay);
  }
}
