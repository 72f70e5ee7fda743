package org.kehu.complaint.deadline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.kehu.complaint.cases.clock.ServiceBasis;
import org.kehu.complaint.cases.contact.Severity;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The deadline policy as a rule that people keep. */
@Configuration(proxyBeanMethods = false)
class DeadlinePolicies {

  @Bean
  PolicyKind<DeadlinePolicy> complaintDeadlines() {
    return PolicyKind.of("complaint-deadlines", DeadlinePolicy.class)
        .title("投诉处理时限", "Deadlines of cases")
        .help(
            "按协议、大客户、客户类别和严重程度规定以工作时间计的时限,优先次序:协议 > 大客户 > 类别 > 默认。",
            "Targets in business time; agreement goes before key account, grade and default.")
        .preset("quick-response", "快速响应", "Quick response")
        .check(DeadlinePolicies::faults)
        .ownedBy("complaint");
  }

  private static List<PolicyFault> faults(DeadlinePolicy policy) {
    List<PolicyFault> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < policy.lines().size(); i++) {
      DeadlinePolicy.Line line = policy.lines().get(i);
      if (!seen.add(line.basis() + "/" + line.level())) {
        faults.add(
            PolicyFault.of(
                "/lines/" + i,
                "line-twice",
                "同一依据和级别只能有一行,否则时限不确定。",
                "Two lines have this basis and level; only one may, else the target is undefined."));
      }
      targets(line, "/lines/" + i + "/targets", faults);
    }
    if (policy.pauses() != null
        && !policy.pauses().longest().values().stream().allMatch(Duration::isPositive)) {
      faults.add(
          PolicyFault.of(
              "/pauses/longest",
              "pause-impossible",
              "暂停的最长时间必须大于零。",
              "The limit of a pause must be above zero."));
    }
    for (Severity severity : Severity.values()) {
      if (policy.lineFor(ServiceBasis.of(severity)).isEmpty()) {
        faults.add(
            PolicyFault.of(
                "/lines",
                "default-missing",
                "DEFAULT 一行缺少严重程度 " + severity + " 的时限。",
                "The DEFAULT line has no targets for " + severity + "."));
      }
    }
    return faults;
  }

  private static void targets(DeadlinePolicy.Line line, String pointer, List<PolicyFault> faults) {
    for (Map.Entry<Severity, DeadlinePolicy.Targets> entry : line.targets().entrySet()) {
      DeadlinePolicy.Targets t = entry.getValue();
      boolean positive =
          Stream.of(
                  t.acknowledgement(),
                  t.firstResponse(),
                  t.nextResponse(),
                  t.resolution(),
                  t.callback())
              .filter(Objects::nonNull)
              .allMatch(Duration::isPositive);
      if (!positive || t.acknowledgement().compareTo(t.resolution()) > 0) {
        faults.add(
            PolicyFault.of(
                pointer + "/" + entry.getKey(),
                "target-impossible",
                "时限必须大于零,且受理告知不得晚于解决。",
                "Targets must be above zero, and acknowledgement not later than resolution."));
      }
    }
  }
}
