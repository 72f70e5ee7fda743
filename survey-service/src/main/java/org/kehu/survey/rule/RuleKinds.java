package org.kehu.survey.rule;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of policy that this service owns. */
@Configuration(proxyBeanMethods = false)
class RuleKinds {

  @Bean
  PolicyKind<LowScoreRule> lowScoreRule() {
    return LowScoreRule.KIND;
  }

  @Bean
  PolicyKind<FullSurveyRule> fullSurveyRule() {
    return FullSurveyRule.KIND;
  }

  @Bean
  PolicyKind<SatisfactionTarget> satisfactionTarget() {
    return SatisfactionTarget.KIND;
  }

  @Bean
  PolicyKind<SurveyOffice> surveyOffice() {
    return SurveyOffice.KIND;
  }

  @Bean
  PolicyKind<ResultRule> resultRule() {
    return ResultRule.KIND;
  }
}
