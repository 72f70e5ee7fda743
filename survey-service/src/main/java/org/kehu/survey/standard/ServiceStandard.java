package org.kehu.survey.standard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;

/**
 * What every service must be like (客户服务规范; catalogue X-19). A new version does not change checks
 * that were made by an earlier one.
 */
public record ServiceStandard(@NotEmpty @Size(max = 50) List<@NotNull @Valid Item> items) {

  /**
   * One requirement.
   *
   * @param points that its full keeping earns
   */
  public record Item(
      @NotNull @Pattern(regexp = CODE) String code,
      @NotNull StandardArea area,
      @NotBlank @Size(max = 500) String requirement,
      @Min(1) @Max(100) int points) {

    /** The form of its code. */
    public static final String CODE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
  }

  /** The kind of policy. */
  public static final PolicyKind<ServiceStandard> KIND =
      PolicyKind.of("service-standard", ServiceStandard.class)
          .title("客户服务规范", "Standard of service")
          .help(
              "items:每项要求有编号 code、方面 area(ATTITUDE 服务态度、LANGUAGE 语言表达、PROBLEM_SOLVING"
                  + " 问题解决能力、TIMELINESS 及时性)、内容 requirement 和分值 points。四个方面均须有要求。",
              "items: each requirement has a code, an area (ATTITUDE, LANGUAGE, PROBLEM_SOLVING,"
                  + " TIMELINESS), its words and its points. Each of the four areas needs one.")
          .check(ServiceStandard::faults)
          .ownedBy("survey");

  public ServiceStandard {
    items = items == null ? List.of() : List.copyOf(items);
  }

  private static List<PolicyFault> faults(ServiceStandard standard) {
    List<PolicyFault> faults = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    standard.items.stream()
        .filter(item -> !codes.add(item.code()))
        .forEach(item ->
            faults.add(
                PolicyFault.of(
                    "/items",
                    "code-twice",
                    "编号 " + item.code() + " 重复。",
                    "the code " + item.code() + " stands twice.")));
    Arrays.stream(StandardArea.values())
        .filter(area -> standard.items.stream().noneMatch(item -> item.area() == area))
        .forEach(area ->
            faults.add(
                PolicyFault.of(
                    "/items",
                    "area-missing",
                    "缺少 " + area + " 方面的要求。",
                    "nothing is required of " + area + ".")));
    return faults;
  }

  /** The requirement with that code. */
  public Optional<Item> item(String code) {
    return items.stream().filter(item -> item.code().equals(code)).findFirst();
  }
}
