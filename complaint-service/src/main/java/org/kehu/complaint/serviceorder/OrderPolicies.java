package org.kehu.complaint.serviceorder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policy of service orders as a rule that people keep. */
@Configuration(proxyBeanMethods = false)
class OrderPolicies {

  @Bean
  PolicyKind<OrderPolicy> serviceOrder() {
    return PolicyKind.of("service-order", OrderPolicy.class)
        .title("报修与上门服务", "Repairs, installations and visits on site")
        .help(
            "appointWithin 为约定上门时间的工作时限;longestWindow 为上门时段的最长跨度;" + "departments 规定每类服务由哪个部门派人。",
            "appointWithin is business time until a time is arranged; longestWindow bounds how long"
                + " a customer waits for who comes; departments say who sends somebody.")
        .check(OrderPolicies::faults)
        .ownedBy("complaint");
  }

  private static List<PolicyFault> faults(OrderPolicy policy) {
    List<PolicyFault> faults = new ArrayList<>();
    positive(faults, "/appointWithin", policy.appointWithin());
    positive(faults, "/longestWindow", policy.longestWindow());
    boolean everyKindOnce =
        Arrays.stream(OrderKind.values())
            .allMatch(kind ->
                policy.departments().stream().filter(one -> one.kind() == kind).count() == 1);
    if (!everyKindOnce) {
      faults.add(
          PolicyFault.of(
              "/departments",
              "sender-not-one",
              "每类服务都要有且只有一个派人的部门。",
              "Each kind of work needs one department, and only one."));
    }
    return faults;
  }

  private static void positive(List<PolicyFault> faults, String pointer, Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      faults.add(
          PolicyFault.of(
              pointer,
              "duration-not-positive",
              "时限必须大于零。",
              "The time must be longer than nothing."));
    }
  }
}
