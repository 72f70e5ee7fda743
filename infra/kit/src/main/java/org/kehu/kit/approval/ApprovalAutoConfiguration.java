package org.kehu.kit.approval;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneId;
import org.kehu.kit.approval.events.ApprovalPublisher;
import org.kehu.kit.approval.storage.StoredApprovals;
import org.kehu.kit.approval.web.ApprovalController;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.schedule.ScheduleAutoConfiguration;
import org.kehu.kit.store.DeclaredIndexes;
import org.kehu.kit.store.StoreAutoConfiguration;
import org.kehu.kit.store.Stores;
import org.kehu.kit.web.WebAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Approvals for every service; a feature that asks brings an {@link OutcomeReceiver}. */
@AutoConfiguration(
    after = {StoreAutoConfiguration.class, WebAutoConfiguration.class},
    before = ScheduleAutoConfiguration.class)
public class ApprovalAutoConfiguration {

  @Bean
  StoredApprovals storedApprovals(
      @Value("${spring.application.name}") String service,
      Stores stores,
      MongoTemplate mongo,
      MeterRegistry meters,
      Clock clock) {
    StoredApprovals approvals = new StoredApprovals(stores, mongo, new ApprovalPublisher(service));
    ApprovalGauges.register(approvals, clock, meters);
    return approvals;
  }

  @Bean
  DeclaredIndexes approvalIndexes() {
    return () -> StoredApprovals.INDEXES;
  }

  @Bean
  Parties approvalParties(StaffDirectory staff, Clock clock) {
    return new Parties(staff, clock);
  }

  @Bean
  Outcomes approvalOutcomes(
      Approvals approvals, ObjectProvider<OutcomeReceiver> receivers, MeterRegistry meters) {
    return new Outcomes(approvals, receivers.stream().toList(), meters);
  }

  @Bean
  ApprovalDesk approvalDesk(
      Approvals approvals,
      Parties parties,
      Outcomes outcomes,
      Numbers numbers,
      Clock clock,
      @Value("${kehu.zone:Asia/Shanghai}") ZoneId zone) {
    return new ApprovalDesk(approvals, parties, outcomes, numbers, clock, zone);
  }

  @Bean
  ApprovalWatch approvalWatch(Approvals approvals, Outcomes outcomes) {
    return new ApprovalWatch(approvals, outcomes);
  }

  @Bean
  ApprovalController approvalController(ApprovalDesk desk) {
    return new ApprovalController(desk);
  }
}
