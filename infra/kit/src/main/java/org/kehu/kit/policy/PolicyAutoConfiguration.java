package org.kehu.kit.policy;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.stream.Stream;
import org.kehu.kit.access.table.OperationRights;
import org.kehu.kit.approval.ApprovalAutoConfiguration;
import org.kehu.kit.approval.ApprovalDesk;
import org.kehu.kit.approval.Parties;
import org.kehu.kit.files.FileDesk;
import org.kehu.kit.files.FilesAutoConfiguration;
import org.kehu.kit.inbox.InboxAutoConfiguration;
import org.kehu.kit.policy.events.PolicyFollower;
import org.kehu.kit.policy.events.PolicyPublisher;
import org.kehu.kit.policy.storage.KnownVersions;
import org.kehu.kit.policy.storage.PolicyCopies;
import org.kehu.kit.policy.storage.StoredPolicies;
import org.kehu.kit.policy.web.PolicyController;
import org.kehu.kit.store.DeclaredIndexes;
import org.kehu.kit.store.StoreAutoConfiguration;
import org.kehu.kit.store.Stores;
import org.kehu.kit.web.MergePatch;
import org.kehu.kit.web.WebAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rules for a service that declares {@link PolicyKind} beans. Start-up fails when a shipped default
 * or preset does not satisfy its own rules.
 */
@AutoConfiguration(
    after = {
      StoreAutoConfiguration.class,
      WebAutoConfiguration.class,
      ApprovalAutoConfiguration.class
    },
    before = {InboxAutoConfiguration.class, FilesAutoConfiguration.class})
public class PolicyAutoConfiguration {

  @Bean
  PolicyKinds policyKinds(
      @Value("${spring.application.name}") String service,
      ObjectProvider<PolicyKind<?>> kinds,
      PolicyValues values) {
    PolicyKinds all = new PolicyKinds(service, kinds.stream().toList());
    all.all().forEach(values::checkShipped);
    return all;
  }

  @Bean
  PolicyValues policyValues(JsonMapper mapper, Validator validator) {
    return new PolicyValues(mapper, validator);
  }

  @Bean
  StoredPolicies storedPolicies(
      @Value("${spring.application.name}") String service,
      Stores stores,
      MongoTemplate mongo,
      PolicyValues values) {
    return new StoredPolicies(service, stores, mongo, new PolicyPublisher(values));
  }

  @Bean
  PolicyCopies policyCopies(MongoTemplate mongo, MeterRegistry meters) {
    return new PolicyCopies(mongo, meters);
  }

  @Bean
  DeclaredIndexes policyIndexes() {
    return () ->
        Stream.concat(StoredPolicies.INDEXES.stream(), PolicyCopies.INDEXES.stream()).toList();
  }

  @Bean
  Policies policies(
      PolicyKinds kinds,
      StoredPolicies archive,
      PolicyCopies copies,
      PolicyValues values,
      Clock clock) {
    return new Policies(new KnownVersions(kinds.service(), archive, copies), values, clock);
  }

  @Bean
  PolicyDesk policyDesk(
      PolicyKinds kinds,
      PolicyValues values,
      Policies policies,
      StoredPolicies archive,
      PolicyReview review,
      PolicyPapers papers,
      Clock clock) {
    return new PolicyDesk(kinds, values, policies, archive, review, papers, clock);
  }

  @Bean
  PolicyReview policyReview(StoredPolicies archive, ApprovalDesk approvals, Parties parties) {
    return new PolicyReview(archive, approvals, parties);
  }

  @Bean
  PolicyOutcome policyOutcome(StoredPolicies archive, PolicyPapers papers, Clock clock) {
    return new PolicyOutcome(archive, papers, clock);
  }

  @Bean
  PolicyFiles policyFiles(StoredPolicies archive, OperationRights rights) {
    return new PolicyFiles(archive, rights);
  }

  @Bean
  PolicyPapers policyPapers(StoredPolicies archive, ObjectProvider<FileDesk> files) {
    return new PolicyPapers(
        archive, version -> files.getObject().keptWith(PolicyFiles.KIND, version));
  }

  @Bean
  PolicySubmissions policySubmissions(
      PolicyKinds kinds, StoredPolicies archive, PolicyReview review) {
    return new PolicySubmissions(kinds, archive, review);
  }

  @Bean
  PolicyFollower policyFollower(
      PolicyKinds kinds, PolicyCopies copies, PolicyValues values, Policies policies) {
    return new PolicyFollower(kinds, copies, values, policies);
  }

  @Bean
  PolicyController policyController(
      PolicyKinds kinds,
      Policies policies,
      PolicyValues values,
      PolicyDesk desk,
      MergePatch patches,
      Clock clock) {
    return new PolicyController(kinds, policies, values, desk, patches, clock);
  }
}
