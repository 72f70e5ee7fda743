package org.kehu.visit.occasion;

import org.kehu.kit.policy.PolicyKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What comes again each year, as a kind of rule. */
@Configuration
public class SeasonRules {

  /**
   * Gifts and demand plans in December; new offers in March, June, September and December;
   * greetings at the four great festivals.
   */
  public static final PolicyKind<SeasonPolicy> SEASONS =
      PolicyKind.of("customer-seasons", SeasonPolicy.class)
          .title("年度客户关怀安排", "What is done with customers each year")
          .help(
              "seasons：kind 为活动种类，months 为月份，day 与 at 为开始日期和时间，title 为名称，"
                  + "departments 为承办部门；当月开始时自动生成活动方案。"
                  + "greetings：festival 为节日（农历节日按农历计算），daysBefore 为提前天数，提前一个月生成问候方案。"
                  + "daysAhead：客户生日等关怀日提前几天生成方案，不填为 7 天。",
              "seasons: kind of activity, months, day and at (when it begins), title, departments that"
                  + " hold it; it is planned by itself when the month begins. greetings: festival (those of"
                  + " the lunar calendar by it), daysBefore it; planned a month ahead. daysAhead: how many"
                  + " days before a customer's own day it is planned, 7 unless given.")
          .check(SeasonPolicy::faults)
          .ownedBy("visit");

  @Bean
  PolicyKind<SeasonPolicy> seasonPolicyKind() {
    return SEASONS;
  }
}
