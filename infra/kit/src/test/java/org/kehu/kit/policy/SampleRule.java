package org.kehu.kit.policy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Period;
import java.util.List;

/** A rule to try the mechanism with: fines by step. */
public record SampleRule(
    @NotNull Mode mode,
    @Min(1) @Max(100) int percent,
    @NotNull Duration pause,
    @Size(min = 1, max = 5) List<Step> steps) {

  public enum Mode {
    STRICT,
    MILD
  }

  public record Step(@NotNull @Size(min = 1, max = 20) String name, int from, int to) {}

  public SampleRule {
    steps = steps == null ? List.of() : List.copyOf(steps);
  }

  static final PolicyKind<SampleRule> KIND = kind("customer");

  public static PolicyKind<SampleRule> kind(String owner) {
    return PolicyKind.of("sample-rule", SampleRule.class)
        .title("样例制度", "Sample rule")
        .help("仅供测试。", "For tests only.")
        .preset("mild", "宽松", "Mild")
        .check(SampleRule::faults)
        .examinedEvery(Period.ofYears(1))
        .ownedBy(owner);
  }

  private static List<PolicyFault> faults(SampleRule rule) {
    return java.util.stream.IntStream.range(0, rule.steps().size())
        .filter(i -> rule.steps().get(i).to() <= rule.steps().get(i).from())
        .mapToObj(i ->
            PolicyFault.of(
                "/steps/" + i + "/to",
                "step-reversed",
                "终点必须大于起点。",
                "The end must be greater than the start."))
        .toList();
  }
}
