package org.kehu.customer.credit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kehu.customer.file.Grade;
import org.kehu.kit.money.Money;
import org.kehu.kit.policy.LocalText;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;

/**
 * What follows from a credit grade, and how what is not paid in time is collected (C-135, C-136;
 * the sources list no grades).
 *
 * @param unassessed grade of a customer whom nobody has assessed
 * @param grades best first
 * @param ageing days overdue at which a next age group begins, ascending
 * @param holdAfterDaysOverdue a deal needs approval once something is overdue for more days than
 *     this
 * @param dunning steps, by days overdue, ascending
 * @param graceDays days that customers of a class are dunned later (C-88); none for those left out
 */
public record CreditPolicy(
    @NotNull @Pattern(regexp = CreditPolicy.CODE) String unassessed,
    @NotEmpty @Size(max = 10) List<@Valid @NotNull Terms> grades,
    @NotEmpty @Size(max = 10) List<@NotNull @Min(1) @Max(3650) Integer> ageing,
    @Min(0) @Max(3650) int holdAfterDaysOverdue,
    @Size(max = 10) List<@Valid @NotNull Step> dunning,
    @Size(max = 4) Map<Grade, @NotNull @Min(0) @Max(365) Integer> graceDays) {

  /** Form of a grade. */
  public static final String CODE = "[A-Z]{1,3}[+-]?";

  /** The kind of policy. */
  public static final PolicyKind<CreditPolicy> KIND =
      PolicyKind.of("customer-credit", CreditPolicy.class)
          .title("客户信用管理标准", "Credit of customers")
          .help(
              "grades:各信用等级的账期 paymentDays(天)、信用限度额 limit(元)与处理方法 handling"
                  + "(OPEN 限额内赊销,APPROVE 限额内逐笔审批,PREPAY 先款后货,STOP 停止交易);unassessed:未评定客户适用的等级。"
                  + "ageing:应收账款账龄分段的起始逾期天数;holdAfterDaysOverdue:有账款逾期超过该天数时,新交易须审批。"
                  + "dunning:逾期满 daysOverdue 天时由 by(OWNER 负责人,SUPERVISOR 主管,MANAGER 经理)催收;"
                  + "graceDays:各类客户(A-D)催收的宽限天数。",
              "grades: what each credit grade brings, paymentDays, limit in yuan and handling (OPEN"
                  + " on credit within the limit, APPROVE each deal approved, PREPAY payment first,"
                  + " STOP none); unassessed: the grade of customers whom nobody has assessed."
                  + " ageing: days overdue at which an age group begins; holdAfterDaysOverdue: a deal"
                  + " needs approval while something is overdue for longer. dunning: at so many days"
                  + " overdue it is the task of by (OWNER, SUPERVISOR, MANAGER) to dun, graceDays later for customers of that class (A-D).")
          .preset("strict", "从严:账期与限额减半,逾期即审批", "Strict: half the terms, no delay")
          .check(CreditPolicy::faults)
          .ownedBy("customer");

  public CreditPolicy {
    grades = grades == null ? List.of() : List.copyOf(grades);
    ageing = ageing == null ? List.of() : List.copyOf(ageing);
    dunning = dunning == null ? List.of() : List.copyOf(dunning);
    graceDays = graceDays == null ? Map.of() : Map.copyOf(graceDays);
  }

  /**
   * What a grade brings.
   *
   * @param paymentDays days after the order until it is to be paid
   * @param limit yuan that may be open at one time
   */
  public record Terms(
      @NotNull @Pattern(regexp = CODE) String code,
      @NotNull LocalText name,
      @Min(0) @Max(365) int paymentDays,
      @NotNull @PositiveOrZero BigDecimal limit,
      @NotNull Handling handling) {

    Money limitMoney() {
      return Money.yuan(limit);
    }
  }

  /** At so many days overdue it is somebody's task to dun. */
  public record Step(@Min(1) @Max(3650) int daysOverdue, @NotNull Collector by) {}

  /** What a grade brings. */
  public Optional<Terms> terms(String code) {
    return grades.stream().filter(terms -> terms.code().equals(code)).findFirst();
  }

  /** How many days later customers of that class are dunned. */
  int graceOf(Grade grade) {
    return graceDays.getOrDefault(grade, 0);
  }

  /** The number of the last step whose time has come, from 1; 0 for none. */
  int stepAt(long daysOverdue) {
    return (int) dunning.stream().filter(step -> step.daysOverdue() <= daysOverdue).count();
  }

  private static List<PolicyFault> faults(CreditPolicy policy) {
    List<PolicyFault> faults = new ArrayList<>();
    if (policy.terms(policy.unassessed()).isEmpty()) {
      faults.add(
          PolicyFault.of(
              "/unassessed",
              "grade-unknown",
              "等级 " + policy.unassessed() + " 未在 grades 中规定。",
              policy.unassessed() + " is none of the grades."));
    }
    Set<String> codes = new HashSet<>();
    for (Terms terms : policy.grades()) {
      if (!codes.add(terms.code())) {
        faults.add(
            PolicyFault.of(
                "/grades",
                "grade-doubled",
                "等级 " + terms.code() + " 重复。",
                "Grade " + terms.code() + " stands twice."));
      }
    }
    ascending("/ageing", policy.ageing(), faults);
    ascending("/dunning", policy.dunning().stream().map(Step::daysOverdue).toList(), faults);
    return faults;
  }

  private static void ascending(String pointer, List<Integer> days, List<PolicyFault> faults) {
    for (int at = 1; at < days.size(); at++) {
      if (days.get(at) <= days.get(at - 1)) {
        faults.add(
            PolicyFault.of(
                pointer + "/" + at,
                "not-ascending",
                "天数须逐项递增。",
                "The days must grow from item to item."));
      }
    }
  }
}
