package org.kehu.customer.grant;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.kehu.kit.access.Level;
import org.kehu.kit.policy.PolicyKind;

/**
 * How far owners and leads let others into single files (M4).
 *
 * @param mostDays for how long at most
 * @param mostOpen at once of one file
 * @param highestLevel of a file that a colleague is let into
 * @param highestLevelForDepartments of a file that a whole department is let into
 */
public record GrantPolicy(
    @Min(1) @Max(366) int mostDays,
    @Min(1) @Max(50) int mostOpen,
    @NotNull Level highestLevel,
    @NotNull Level highestLevelForDepartments) {

  /** The kind of policy. */
  public static final PolicyKind<GrantPolicy> KIND =
      PolicyKind.of("customer-grant", GrantPolicy.class)
          .title("单份档案授权规则", "Access to single files for a time")
          .help(
              "mostDays:一次授权最多天数;mostOpen:一份档案同时有效的授权数;highestLevel:可授权给同事的"
                  + "最高密级;highestLevelForDepartments:可授权给整个部门的最高密级。",
              "mostDays: days of one grant at most; mostOpen: grants of one file at once;"
                  + " highestLevel: of a file that a colleague is let into;"
                  + " highestLevelForDepartments: of a file that a whole department is let into.")
          .ownedBy("customer");
}
