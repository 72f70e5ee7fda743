package org.kehu.customer.merge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kehu.customer.file.Blend;
import org.kehu.kit.access.Role;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;

/**
 * How files of one customer are merged (M6).
 *
 * @param rule whose value survives when both files have one
 * @param items those items to which another rule applies
 * @param undoDays for how many days a merge can be taken back
 * @param roles who may merge, as tokens write them
 */
public record MergePolicy(
    @NotNull SurvivalRule rule,
    @Size(max = 60) List<@Valid @NotNull ItemRule> items,
    @Min(0) @Max(3650) int undoDays,
    @NotEmpty @Size(max = 13) List<@NotBlank String> roles) {

  /** The kind of policy. */
  public static final PolicyKind<MergePolicy> KIND =
      PolicyKind.of("customer-merge", MergePolicy.class)
          .title("客户档案合并规则", "Merging of customer files")
          .help(
              "rule:两份档案均有值时以何者为准(SURVIVOR 保留的档案、NEWEST 最近更新、MOST_COMPLETE 更完整的档案);"
                  + "items:另有规定的项目;undoDays:合并后多少天内可撤销;roles:可办理合并的角色。",
              "rule: whose value survives when both files have one; items: items with a rule of"
                  + " their own; undoDays: for how many days a merge can be taken back; roles: who"
                  + " may merge.")
          .check(MergePolicy::faults)
          .ownedBy("customer");

  public MergePolicy {
    items = items == null ? List.of() : List.copyOf(items);
    roles = roles == null ? List.of() : List.copyOf(roles);
  }

  /**
   * The rule for one item.
   *
   * @param item its place in the customer's JSON
   */
  public record ItemRule(@NotBlank @Size(max = 60) String item, @NotNull SurvivalRule rule) {}

  SurvivalRule ruleFor(String item) {
    return items.stream()
        .filter(one -> one.item().equals(item))
        .findFirst()
        .map(ItemRule::rule)
        .orElse(rule);
  }

  Set<Role> mergers() {
    return roles.stream().map(Role::of).flatMap(Optional::stream).collect(Collectors.toSet());
  }

  private static List<PolicyFault> faults(MergePolicy policy) {
    List<PolicyFault> faults = new ArrayList<>();
    Set<String> known = Blend.names();
    Set<String> seen = new HashSet<>();
    for (int at = 0; at < policy.items().size(); at++) {
      String item = policy.items().get(at).item();
      if (!known.contains(item) || !seen.add(item)) {
        faults.add(
            PolicyFault.of(
                "/items/" + at + "/item",
                "item-unknown",
                "没有这个项目,或该项目已有规则。",
                "There is no such item, or it has a rule already."));
      }
    }
    for (int at = 0; at < policy.roles().size(); at++) {
      if (Role.of(policy.roles().get(at)).isEmpty()) {
        faults.add(
            PolicyFault.of("/roles/" + at, "role-unknown", "没有这个角色。", "There is no such role."));
      }
    }
    return faults;
  }
}
