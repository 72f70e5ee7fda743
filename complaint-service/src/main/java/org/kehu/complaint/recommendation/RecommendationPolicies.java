package org.kehu.complaint.recommendation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policy of recommendations as a rule that people keep. */
@Configuration(proxyBeanMethods = false)
class RecommendationPolicies {

  @Bean
  PolicyKind<RecommendationPolicy> recommendation() {
    return PolicyKind.of("recommendation", RecommendationPolicy.class)
        .title("产品与服务推荐", "Recommendations of products and services")
        .help(
            "offers 为可推荐的产品和服务;words 为识别客户需求的词语。",
            "offers may be recommended; words recognise a customer's need.")
        .check(RecommendationPolicies::faults)
        .ownedBy("complaint");
  }

  private static List<PolicyFault> faults(RecommendationPolicy policy) {
    Set<String> items = new HashSet<>();
    return policy.offers().stream()
        .filter(offer -> !items.add(offer.item()))
        .map(offer ->
            PolicyFault.of(
                "/offers",
                "item-twice",
                "产品或服务 " + offer.item() + " 重复。",
                "The item " + offer.item() + " stands twice."))
        .toList();
  }
}
