package org.kehu.survey.training;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.kehu.kit.policy.PolicyKind;

/**
 * How often people are trained (catalogue X-31: "regularly").
 *
 * @param months by topic, from one training to the next, at most
 */
public record TrainingRule(
    @NotEmpty @Size(max = 10)
        Map<@NotNull ServiceTopic, @NotNull @Min(1) @Max(24) Integer> months) {

  /** The kind of policy, [policy] of X-31. */
  public static final PolicyKind<TrainingRule> KIND =
      PolicyKind.of("service-training", TrainingRule.class)
          .title("客服人员培训周期", "How often service staff are trained")
          .help(
              "months:每个培训主题两次培训最多相隔的月数，PRODUCT 产品知识、COMMUNICATION 沟通技巧、"
                  + "COMPLAINT_HANDLING 投诉处理技巧。",
              "months: by topic PRODUCT, COMMUNICATION, COMPLAINT_HANDLING, at most so many from one"
                  + " training to the next.")
          .ownedBy("survey");
}
