package org.kehu.complaint.correctiveaction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Who gets the actions that nobody has to think of first, until when, and what counts as coming
 * back (纠正预防措施规则, S-10, P-43).
 *
 * @param areas whose matter a low area of a survey is; what is not listed is the department's below
 * @param departmentId whose leader gets everything else
 * @param doWorkdays workdays until it is done
 * @param checkWorkdays workdays from then until its effect is checked
 * @param repeats what counts as coming back
 */
public record ActionPolicy(
    @NotNull @Size(max = 50) List<@NotNull @Valid AreaOwner> areas,
    @NotBlank @Size(max = 60) String departmentId,
    @Min(1) @Max(250) int doWorkdays,
    @Min(1) @Max(500) int checkWorkdays,
    @NotNull @Valid Repeats repeats) {

  /**
   * Whose matter an area is.
   *
   * @param area as surveys call it, {@code timeliness}
   */
  public record AreaOwner(
      @NotBlank @Size(max = 40) String area, @NotBlank @Size(max = 60) String departmentId) {}

  /**
   * How many complaints within how long are a pattern.
   *
   * @param customer complaints of one customer
   * @param product complaints about one product
   * @param days length of the time looked at
   */
  public record Repeats(
      @Min(2) @Max(10) int customer, @Min(2) @Max(10) int product, @Min(1) @Max(366) int days) {}

  String departmentFor(String area) {
    return areas.stream()
        .filter(one -> one.area().equals(area))
        .map(AreaOwner::departmentId)
        .findFirst()
        .orElse(departmentId);
  }
}
