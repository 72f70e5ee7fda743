package org.kehu.kit.calendar;

import org.kehu.kit.policy.Policies;
import org.kehu.kit.policy.PolicyAutoConfiguration;
import org.kehu.kit.policy.PolicyKind;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Every service follows the company's calendar. */
@AutoConfiguration(after = PolicyAutoConfiguration.class)
public class CalendarAutoConfiguration {

  @Bean
  PolicyKind<CalendarPolicy> calendarPolicyKind() {
    return CalendarKind.CALENDAR;
  }

  @Bean
  BusinessCalendars businessCalendars(Policies policies) {
    return new BusinessCalendars(policies);
  }
}
