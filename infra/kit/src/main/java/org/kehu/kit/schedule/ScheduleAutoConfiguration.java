package org.kehu.kit.schedule;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.kehu.kit.clock.ClockAutoConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** Runs the due work of a service. */
@AutoConfiguration(after = ClockAutoConfiguration.class)
public class ScheduleAutoConfiguration {

  @Bean
  OwnWrites ownWrites() {
    return new OwnWrites();
  }

  @Bean
  MongoClientSettingsBuilderCustomizer countedWrites(OwnWrites writes) {
    return settings -> settings.addCommandListener(writes);
  }

  @Bean
  DueWorkRunner dueWorkRunner(
      @Value("${spring.application.name}") String service,
      List<DueWork> works,
      Clock clock,
      MeterRegistry meters,
      OwnWrites writes) {
    return new DueWorkRunner(service, works, clock, meters, writes);
  }
}
