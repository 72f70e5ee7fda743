package org.kehu.customer.classification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kehu.customer.file.Cooperation;
import org.kehu.customer.file.Grade;
import org.kehu.customer.file.Market;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kind of policy that classes customers, with what every value must fulfil. */
@Configuration(proxyBeanMethods = false)
public class ClassificationKind {

  /** C-80 to C-84 and C-93 to C-97, the gaps of K-02 closed. */
  public static final PolicyKind<ClassificationPolicy> CLASSIFICATION =
      PolicyKind.of("customer-classification", ClassificationPolicy.class)
          .title("客户分类管理标准", "Classification of customers")
          .help(
              "grade 规定各因素的取值最高可评为哪一类:企业规模与行业地位取较高者,再与合作意向、合作潜力取最低者;"
                  + "unknown 为该因素未知时的取值,measures 为各类客户的管理措施。tier 按年用量划分大客户级别:"
                  + "bands 各档自 from 起(含),closedByPolicy 表示来源文件未规定、由本标准补齐的区间,"
                  + "step 为不满足附加条件时改评的级别。",
              "grade says up to which grade each value of a factor goes: the better of size and"
                  + " industry position, then the lowest together with intention and potential;"
                  + " unknown holds for a factor that the file lacks, measures are what a grade"
                  + " brings. tier classes key accounts by yearly volume: each band begins at from"
                  + " (inclusive), closedByPolicy marks ranges that the source leaves open, step is"
                  + " where a customer goes that fails the further criterion.")
          .check(ClassificationKind::faults)
          .ownedBy("customer");

  @Bean
  PolicyKind<ClassificationPolicy> classificationPolicy() {
    return CLASSIFICATION;
  }

  @Bean
  PolicyKind<ServiceLevels> serviceLevelsPolicy() {
    return ServiceLevels.KIND;
  }

  private static List<PolicyFault> faults(ClassificationPolicy policy) {
    List<PolicyFault> faults = new ArrayList<>();
    GradeRules grade = policy.grade();
    complete("size", grade.size().keySet(), Market.Size.values(), faults);
    complete("position", grade.position().keySet(), Market.IndustryPosition.values(), faults);
    complete("intention", grade.intention().keySet(), Cooperation.Intention.values(), faults);
    complete("potential", grade.potential().keySet(), Cooperation.Potential.values(), faults);
    complete("unknown", grade.unknown().keySet(), GradeRules.Factor.values(), faults);
    complete("measures", grade.measures().keySet(), Grade.values(), faults);
    bands(policy.tier(), faults);
    return faults;
  }

  private static void complete(
      String list, Set<?> given, Enum<?>[] wanted, List<PolicyFault> faults) {
    for (Enum<?> value : wanted) {
      if (!given.contains(value)) {
        faults.add(
            PolicyFault.of(
                "/grade/" + list,
                "value-missing",
                "缺少 " + value + ",每个取值都必须规定。",
                value + " is missing; every value must be ruled."));
      }
    }
  }

  private static void bands(TierRules tier, List<PolicyFault> faults) {
    Set<String> seen = new HashSet<>();
    for (TierRules.Band band : tier.bands()) {
      if (!seen.add(band.from().stripTrailingZeros().toPlainString())) {
        faults.add(
            PolicyFault.of(
                "/tier/bands",
                "band-doubled",
                "起点 " + band.from() + " 重复,每档起点只能出现一次。",
                "Two bands begin at " + band.from() + "; each beginning may stand once."));
      }
    }
  }
}
