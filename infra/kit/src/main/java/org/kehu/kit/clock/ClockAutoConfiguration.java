package org.kehu.kit.clock;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** UTC; the zone of a rule belongs to the rule's calendar. */
@AutoConfiguration
public class ClockAutoConfiguration {

  /** Only a local suite's time can be moved. */
  @Configuration(proxyBeanMethods = false)
  @Profile("local")
  static class Local {

    @Bean
    @ConditionalOnMissingBean(Clock.class)
    MovableClock clock() {
      return new MovableClock(Clock.systemUTC());
    }

    @Bean
    ClockEndpoint clockEndpoint(MovableClock clock) {
      return new ClockEndpoint(clock);
    }
  }

  /** Everywhere else time is what it is. */
  @Configuration(proxyBeanMethods = false)
  @Profile("!local")
  static class Real {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
      return Clock.systemUTC();
    }
  }
}
