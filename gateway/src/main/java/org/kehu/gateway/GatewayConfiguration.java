package org.kehu.gateway;

import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import org.kehu.gateway.admission.AdmissionFilter;
import org.kehu.gateway.admission.CrossOrigin;
import org.kehu.gateway.admission.Gate;
import org.kehu.gateway.limit.InMemoryRateLimits;
import org.kehu.gateway.limit.LimitProperties;
import org.kehu.gateway.limit.RateLimits;
import org.kehu.gateway.problem.ProblemReportValve;
import org.kehu.gateway.telemetry.GatewayMetrics;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The parts that are not found by scanning. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  @ConditionalOnMissingBean
  RateLimits rateLimits(LimitProperties limits) {
    return new InMemoryRateLimits(limits, TimeMeter.SYSTEM_NANOTIME);
  }

  @Bean
  FilterRegistrationBean<AdmissionFilter> admission(
      Gate gate, CrossOrigin crossOrigin, GatewayMetrics metrics) {
    FilterRegistrationBean<AdmissionFilter> filter =
        new FilterRegistrationBean<>(new AdmissionFilter(gate, crossOrigin, metrics));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    filter.addUrlPatterns("/*");
    return filter;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusalsOfTheServer() {
    return factory -> {
      factory.addContextCustomizers(
          context -> context.getParent().getPipeline().addValve(new ProblemReportValve()));
      // TRACE is refused at the gate like every method without a row; the server's own refusal
      // would
      // name methods that are not allowed.
      factory.addConnectorCustomizers(connector -> connector.setAllowTrace(true));
    };
  }
}
