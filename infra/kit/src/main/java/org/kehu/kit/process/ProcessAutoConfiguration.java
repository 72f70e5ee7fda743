package org.kehu.kit.process;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.kehu.kit.process.events.ProcessPublisher;
import org.kehu.kit.process.web.JobAnswers;
import org.kehu.kit.process.web.JobController;
import org.kehu.kit.schedule.ScheduleAutoConfiguration;
import org.kehu.kit.store.DeclaredIndexes;
import org.kehu.kit.store.StoreAutoConfiguration;
import org.kehu.kit.store.Stores;
import org.kehu.kit.web.WebAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Long commands for a service that declares {@link ProcessKind} beans. */
@AutoConfiguration(
    after = {StoreAutoConfiguration.class, WebAutoConfiguration.class},
    before = ScheduleAutoConfiguration.class)
@ConditionalOnBean(ProcessKind.class)
@EnableConfigurationProperties(ProcessProperties.class)
public class ProcessAutoConfiguration {

  @Bean
  ProcessKinds processKinds(ObjectProvider<ProcessKind> kinds) {
    return new ProcessKinds(kinds.stream().toList());
  }

  @Bean
  Processes processes(MongoTemplate mongo, Stores stores) {
    return new Processes(mongo, stores, new ProcessPublisher());
  }

  @Bean
  DeclaredIndexes processIndexes() {
    return () -> Processes.INDEXES;
  }

  @Bean
  ProcessDesk processDesk(
      @Value("${spring.application.name}") String service,
      ProcessKinds kinds,
      Processes processes,
      Clock clock) {
    return new ProcessDesk(service, kinds, processes, clock);
  }

  @Bean
  ProcessRunner processRunner(
      @Value("${spring.application.name}") String service,
      ProcessKinds kinds,
      Processes processes,
      ProcessProperties properties,
      MeterRegistry meters,
      Clock clock) {
    ProcessMetrics metrics = new ProcessMetrics(meters, kinds, processes);
    return new ProcessRunner(service, kinds, processes, metrics, properties, clock);
  }

  @Bean
  JobAnswers jobAnswers(ProcessDesk desk) {
    return new JobAnswers(desk);
  }

  @Bean
  JobController jobController(ProcessDesk desk, JobAnswers answers) {
    return new JobController(desk, answers);
  }
}
