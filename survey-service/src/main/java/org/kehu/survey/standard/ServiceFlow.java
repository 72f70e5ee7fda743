package org.kehu.survey.standard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;

/**
 * The flow of service from the first contact to the file (客户服务流程图; catalogue F-02), as data: apps
 * draw it from the steps and what follows each. The first step is where it begins.
 */
public record ServiceFlow(@NotEmpty @Size(max = 50) List<@NotNull @Valid Step> steps) {

  /**
   * One step.
   *
   * @param responsible department or post that does it (责任岗位)
   * @param record what is written down (记录)
   * @param next codes of the steps that may follow; none ends the flow
   */
  public record Step(
      @NotNull @Pattern(regexp = ServiceStandard.Item.CODE) String code,
      @NotBlank @Size(max = 100) String title,
      @NotBlank @Size(max = 100) String responsible,
      @NotNull @Size(max = 200) String record,
      @NotNull @Size(max = 10)
          List<@NotNull @Pattern(regexp = ServiceStandard.Item.CODE) String> next) {

    public Step {
      next = next == null ? List.of() : List.copyOf(next);
    }
  }

  /** The kind of policy. */
  public static final PolicyKind<ServiceFlow> KIND =
      PolicyKind.of("service-flow", ServiceFlow.class)
          .title("客户服务流程图", "Flow of service")
          .help(
              "steps:每一步有编号 code、名称 title、责任岗位 responsible、记录 record 和后续步骤 next。"
                  + "第一步为起点；每一步都须能从起点到达，后续步骤须存在，至少有一个终点。",
              "steps: each has a code, a title, who is responsible, what is recorded and which steps"
                  + " follow. The first is the start; every step must be reachable from it, what follows"
                  + " must exist, and one step at least must be an end.")
          .check(ServiceFlow::faults)
          .ownedBy("survey");

  public ServiceFlow {
    steps = steps == null ? List.of() : List.copyOf(steps);
  }

  private static List<PolicyFault> faults(ServiceFlow flow) {
    Map<String, Step> byCode = new HashMap<>();
    flow.steps.forEach(step -> byCode.put(step.code(), step));
    List<PolicyFault> faults = new ArrayList<>();
    if (byCode.size() < flow.steps.size()) {
      faults.add(fault("code-twice", "编号重复。", "a code stands twice."));
    }
    Set<String> reached = reached(flow.steps.getFirst(), byCode);
    reached.stream()
        .filter(code -> !byCode.containsKey(code))
        .forEach(code ->
            faults.add(
                fault("step-unknown", "没有步骤 " + code + "。", "there is no step " + code + ".")));
    byCode.keySet().stream()
        .filter(code -> !reached.contains(code))
        .forEach(code ->
            faults.add(
                fault(
                    "step-unreachable",
                    "步骤 " + code + " 无法从起点到达。",
                    "the step " + code + " is never reached.")));
    if (flow.steps.stream().noneMatch(step -> step.next().isEmpty())) {
      faults.add(fault("no-end", "流程没有终点。", "the flow never ends."));
    }
    return faults;
  }

  private static Set<String> reached(Step first, Map<String, Step> byCode) {
    Set<String> reached = new HashSet<>(Set.of(first.code()));
    Deque<Step> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      for (String code : open.pop().next()) {
        Step next = byCode.get(code);
        if (reached.add(code) && next != null) {
          open.push(next);
        }
      }
    }
    return reached;
  }

  private static PolicyFault fault(String rule, String zh, String en) {
    return PolicyFault.of("/steps", rule, zh, en);
  }
}
