package org.kehu.customer.view;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.kehu.kit.policy.PolicyKind;

/**
 * How many filters a person keeps (M10).
 *
 * @param mostViews of one person
 * @param mostSharedWith departments and colleagues of one view
 */
public record ViewPolicy(@Min(1) @Max(1000) int mostViews, @Min(0) @Max(200) int mostSharedWith) {

  /** The kind of policy. */
  public static final PolicyKind<ViewPolicy> KIND =
      PolicyKind.of("customer-views", ViewPolicy.class)
          .title("保存的筛选与共享视图规则", "Saved filters and shared views")
          .help(
              "mostViews:一人最多保存多少个筛选;mostSharedWith:一个视图最多共享给多少部门与同事。",
              "mostViews: filters that one person keeps; mostSharedWith: departments and colleagues"
                  + " that one view is shared with.")
          .ownedBy("customer");
}
