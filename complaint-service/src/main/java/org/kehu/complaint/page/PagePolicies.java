package org.kehu.complaint.page;

import java.time.Period;
import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policy of the page as a rule that people keep. */
@Configuration(proxyBeanMethods = false)
class PagePolicies {

  @Bean
  PolicyKind<PagePolicy> complaintPage() {
    return PolicyKind.of("complaint-page", PagePolicy.class)
        .title("客户投诉页面", "The page where customers file and follow")
        .help(
            "filingDays、channelDays、followingDays 为专用、公用、查询链接的有效天数;files、fileKilobytes 限制附件。",
            "filingDays, channelDays and followingDays are days for which links hold; files and"
                + " fileKilobytes limit what is attached.")
        .examinedEvery(Period.ofYears(1))
        .ownedBy("complaint");
  }
}
