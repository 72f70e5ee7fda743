package org.kehu.visit.revisit;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The revisit cadence as a kind of rule, with the sources' variants as presets (K-03, K-19). */
@Configuration
public class CadenceKind {

  private static final Period LONGEST = Period.ofYears(5);

  /** A every quarter, B every half year, C every year, D only regular contact. */
  public static final PolicyKind<CadencePolicy> CADENCE =
      PolicyKind.of("revisit-cadence", CadencePolicy.class)
          .title("回访周期", "Revisit cadence")
          .help(
              "rules 为各类回访：code 为名称，cycles 为各客户类别的最长间隔（如 P3M），未列出的类别不安排回访；"
                  + "mode 为默认方式；slack 为均衡工作量时最多可提前的周期比例；"
                  + "countsFrom 为也可视为完成本类回访的其他回访（PROJECT 为项目回访）；"
                  + "visits 为完成后视同本类回访的拜访目的。"
                  + "withoutRevisits 为不再回访的客户状态。"
                  + "projects 为客户项目的回访周期：running 实施期间，firstYear 交付一年内，later 一年以上。"
                  + "madeBy 为负责全部回访的部门，不填则由客户负责人回访。",
              "rules: one for each reason; code names it, cycles gives the longest interval by grade"
                  + " (P3M), a grade without entry has no revisits; mode is the usual way; slack is the"
                  + " part of the cycle by which levelling may be early; countsFrom others that fulfil it too (PROJECT:"
                  + " about projects); visits: purposes of visits that fulfil it too once they took"
                  + " place. withoutRevisits: statuses of"
                  + " customers who are not revisited. projects: cycles about a customer's project"
                  + " while it runs (running), in the year after delivery (firstYear) and later."
                  + " madeBy: department that makes all revisits; without it the customer's owner.")
          .preset("telephone", "另加每两个月一次电话回访", "A telephone revisit every two months beside")
          .preset("regular-contact", "D类客户每年联系一次", "Grade D is contacted once a year")
          .preset("customer-service", "由客户服务部负责回访", "Customer service makes all revisits")
          .check(CadenceKind::faults)
          .ownedBy("visit");

  @Bean
  PolicyKind<CadencePolicy> cadencePolicyKind() {
    return CADENCE;
  }

  private static List<PolicyFault> faults(CadencePolicy policy) {
    List<PolicyFault> faults = new ArrayList<>(projectFaults(policy.projects()));
    Set<String> codes = new HashSet<>(Set.of(ProjectCycles.CODE));
    for (int i = 0; i < policy.rules().size(); i++) {
      CadenceRule rule = policy.rules().get(i);
      if (!codes.add(rule.code())) {
        faults.add(
            PolicyFault.of(
                "/rules/" + i + "/code",
                "code-doubled",
                "回访名称 " + rule.code() + " 重复或已保留，每个名称只能出现一次。",
                "The code " + rule.code() + " stands twice or is reserved; each may stand once."));
      }
      faults.addAll(uncountable(policy, rule, "/rules/" + i + "/countsFrom"));
      for (String grade : rule.cycles().keySet()) {
        if (!sensible(rule.cycles().getOrDefault(grade, Period.ZERO))) {
          faults.add(cycleRange("/rules/" + i + "/cycles/" + grade));
        }
      }
    }
    return faults;
  }

  /** Others that shall fulfil a rule, but are no rule and no project's. */
  private static List<PolicyFault> uncountable(
      CadencePolicy policy, CadenceRule rule, String pointer) {
    Set<String> known = new HashSet<>(Set.of(ProjectCycles.CODE));
    policy.rules().stream().map(CadenceRule::code).forEach(known::add);
    known.remove(rule.code());
    return rule.countsFrom().stream()
        .filter(code -> !known.contains(code))
        .sorted()
        .map(code ->
            PolicyFault.of(
                pointer,
                "counts-from-unknown",
                "没有名称为 " + code + " 的其他回访。",
                "There is no other rule with the code " + code + "."))
        .toList();
  }

  private static List<PolicyFault> projectFaults(@Nullable ProjectCycles projects) {
    if (projects == null) {
      return List.of();
    }
    Map<String, Period> cycles = new LinkedHashMap<>();
    if (projects.running() != null) {
      cycles.put("running", projects.running());
    }
    cycles.put("firstYear", projects.firstYear());
    cycles.put("later", projects.later());
    return cycles.entrySet().stream()
        .filter(cycle -> !sensible(cycle.getValue()))
        .map(cycle -> cycleRange("/projects/" + cycle.getKey()))
        .toList();
  }

  private static PolicyFault cycleRange(String pointer) {
    return PolicyFault.of(
        pointer,
        "cycle-range",
        "周期应为一周至五年，例如 P3M。",
        "A cycle is from one week to five years, for instance P3M.");
  }

  private static boolean sensible(Period cycle) {
    LocalDate any = LocalDate.EPOCH;
    return !any.plus(cycle).isBefore(any.plusWeeks(1))
        && !any.plus(cycle).isAfter(any.plus(LONGEST));
  }
}
