package org.kehu.kit.examination;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneId;
import org.kehu.kit.examination.events.ExaminationPublisher;
import org.kehu.kit.examination.storage.StoredExaminations;
import org.kehu.kit.examination.web.ExaminationController;
import org.kehu.kit.policy.Policies;
import org.kehu.kit.policy.PolicyAutoConfiguration;
import org.kehu.kit.policy.PolicyKinds;
import org.kehu.kit.schedule.ScheduleAutoConfiguration;
import org.kehu.kit.store.DeclaredIndexes;
import org.kehu.kit.store.Stores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Examinations for every service that has rules. */
@AutoConfiguration(after = PolicyAutoConfiguration.class, before = ScheduleAutoConfiguration.class)
public class ExaminationAutoConfiguration {

  @Bean
  StoredExaminations storedExaminations(
      @Value("${spring.application.name}") String service,
      Stores stores,
      MongoTemplate mongo,
      MeterRegistry meters,
      Clock clock) {
    StoredExaminations rules =
        new StoredExaminations(service, stores, mongo, new ExaminationPublisher());
    Gauge.builder("kehu.policy.examinations.overdue", rules, all -> all.overdue(clock.instant()))
        .description("Rules whose periodic examination is overdue")
        .register(meters);
    return rules;
  }

  @Bean
  DeclaredIndexes examinationIndexes() {
    return () -> StoredExaminations.INDEXES;
  }

  @Bean
  ExaminationDesk examinationDesk(
      PolicyKinds kinds,
      Policies policies,
      StoredExaminations rules,
      Clock clock,
      @Value("${kehu.zone:Asia/Shanghai}") ZoneId zone) {
    return new ExaminationDesk(kinds, policies, rules, clock, zone);
  }

  @Bean
  ExaminationWatch examinationWatch(ExaminationDesk desk) {
    return new ExaminationWatch(desk);
  }

  @Bean
  ExaminationController examinationController(
      ExaminationDesk desk, PolicyKinds kinds, Clock clock) {
    return new ExaminationController(desk, kinds, clock);
  }
}
