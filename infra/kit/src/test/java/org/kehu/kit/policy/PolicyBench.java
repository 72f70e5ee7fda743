package org.kehu.kit.policy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.ReadTrail;
import org.kehu.kit.access.Role;
import org.kehu.kit.approval.Approval;
import org.kehu.kit.approval.ApprovalDesk;
import org.kehu.kit.approval.ApprovalWatch;
import org.kehu.kit.approval.OutcomeReceiver;
import org.kehu.kit.approval.Outcomes;
import org.kehu.kit.approval.Parties;
import org.kehu.kit.approval.events.ApprovalPublisher;
import org.kehu.kit.approval.storage.StoredApprovals;
import org.kehu.kit.calendar.CalendarKind;
import org.kehu.kit.call.Call;
import org.kehu.kit.call.IdempotencyKey;
import org.kehu.kit.identity.StaffDirectory;
import org.kehu.kit.ids.Numbers;
import org.kehu.kit.outbox.Outbox;
import org.kehu.kit.outbox.OutboxSource;
import org.kehu.kit.outbox.Unsent;
import org.kehu.kit.paging.Cursors;
import org.kehu.kit.paging.Pages;
import org.kehu.kit.policy.events.PolicyFollower;
import org.kehu.kit.policy.events.PolicyPublisher;
import org.kehu.kit.policy.storage.KnownVersions;
import org.kehu.kit.policy.storage.PolicyCopies;
import org.kehu.kit.policy.storage.StoredPolicies;
import org.kehu.kit.store.DeclaredIndex;
import org.kehu.kit.store.Stores;
import org.kehu.local.database.EmbeddedDatabase;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.DefaultDbRefResolver;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.index.CompoundIndexDefinition;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The policy mechanism of one service on an embedded database, with a clock that is moved by hand.
 */
final class PolicyBench implements AutoCloseable {

  final JsonMapper json = JsonMapper.builder().build();
  final Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
  final PolicyValues values = new PolicyValues(json, validator);
  final PolicyPublisher publisher = new PolicyPublisher(values);
  final List<Unsent> told = new ArrayList<>();
  final List<Unsent> approvalsTold = new ArrayList<>();
  final MeterRegistry meters = new SimpleMeterRegistry();
  final KeptFiles files = new KeptFiles();
  final PolicyKinds kinds;
  final StoredPolicies archive;
  final PolicyCopies copies;
  final Policies policies;
  final PolicyDesk desk;
  final ApprovalDesk approvals;
  final ApprovalWatch watch;
  final PolicyReview review;
  final PolicySubmissions submissions;
  final PolicyFollower follower;
  final Clock clock = ((InstantSource) this::now).withZone(ZoneOffset.UTC);
  private final MongoClient client;
  private boolean killed;
  private Instant now = Instant.parse("2026-11-23T02:00:00Z");

  PolicyBench(EmbeddedDatabase database, String service) {
    client = MongoClients.create(database.uri());
    client.getDatabase("policy_" + service).drop();
    MongoTemplate mongo = template(client, "policy_" + service);
    Stores stores = stores(mongo, told);
    kinds = new PolicyKinds(service, List.of(SampleRule.KIND, CalendarKind.CALENDAR));
    archive = new StoredPolicies(service, stores, mongo, publisher);
    PolicyPapers papers = new PolicyPapers(archive, files::of);
    copies = new PolicyCopies(mongo, new SimpleMeterRegistry());
    policies = new Policies(new KnownVersions(service, archive, copies), values, clock);
    StoredApprovals stored =
        new StoredApprovals(stores(mongo, approvalsTold), mongo, new ApprovalPublisher(service));
    Parties parties = new Parties(new StaffDirectory(mongo, json, meters), clock);
    Outcomes outcomes =
        new Outcomes(stored, List.of(mortal(new PolicyOutcome(archive, papers, clock))), meters);
    approvals =
        new ApprovalDesk(stored, parties, outcomes, new Numbers(mongo), clock, ZoneOffset.UTC);
    watch = new ApprovalWatch(stored, outcomes);
    review = new PolicyReview(archive, approvals, parties);
    submissions = new PolicySubmissions(kinds, archive, review);
    desk = new PolicyDesk(kinds, values, policies, archive, review, papers, clock);
    follower = new PolicyFollower(kinds, copies, values, policies);
  }

  /** The next outcome is lost before it has its effect, as by a kill. */
  void killNext() {
    killed = true;
  }

  private OutcomeReceiver mortal(PolicyOutcome outcome) {
    return new OutcomeReceiver() {
      @Override
      public String subjectKind() {
        return outcome.subjectKind();
      }

      @Override
      public void check(Approval decided) {
        outcome.check(decided);
      }

      @Override
      public void apply(Approval ended) {
        if (killed) {
          killed = false;
          throw new IllegalStateException("killed");
        }
        outcome.apply(ended);
      }
    };
  }

  private Stores stores(MongoTemplate mongo, List<Unsent> heard) {
    Outbox outbox =
        new Outbox() {
          @Override
          public void register(OutboxSource source) {}

          @Override
          public void offer(OutboxSource source, Unsent unsent) {
            heard.add(unsent);
          }
        };
    Cursors cursors = new Cursors("secret".getBytes(StandardCharsets.UTF_8));
    return new Stores(
        mongo,
        json,
        clock,
        outbox,
        new Pages(mongo, cursors, () -> ReadTrail.NONE),
        () -> ReadTrail.NONE);
  }

  Instant now() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  static Caller person(String id, Role... roles) {
    return new Caller(
        Caller.Kind.PERSON, id, Set.of(roles), Set.of(), "information", Set.of(), true);
  }

  static Call call(Caller caller) {
    return new Call(caller, null, "request", null, null, null);
  }

  static Call call(Caller caller, @Nullable String key, @Nullable Long ifMatch) {
    return new Call(
        caller,
        null,
        "request",
        key == null ? null : new IdempotencyKey(key, "same"),
        ifMatch,
        null);
  }

  DraftPolicy draft(int percent) {
    return draft(percent, null);
  }

  DraftPolicy draft(int percent, @Nullable Instant from) {
    JsonNode value =
        json.readTree(
            "{\"mode\":\"MILD\",\"percent\":%d,\"pause\":\"PT1H\",\"steps\":[{\"name\":\"a\",\"from\":0,\"to\":1}]}"
                .formatted(percent));
    return draft(value, null, from);
  }

  DraftPolicy draft(@Nullable JsonNode value, @Nullable String preset, @Nullable Instant from) {
    return new DraftPolicy(
        value,
        preset,
        "调整比例",
        new Responsibility("customer-service", "st-sun-jingli", "legal"),
        List.of(),
        List.of(new Attachment(Attachment.Kind.FORM, "申请表", "file-1")),
        from);
  }

  /** A draft that says what a term means in it. */
  DraftPolicy defining(String term, String meaning) {
    DraftPolicy plain = draft(20);
    return new DraftPolicy(
        plain.value(),
        null,
        plain.note(),
        plain.responsibility(),
        List.of(new Definition(term, meaning)),
        plain.attachments(),
        null);
  }

  @Override
  public void close() {
    client.close();
  }

  private static MongoTemplate template(MongoClient client, String database) {
    SimpleMongoClientDatabaseFactory factory =
        new SimpleMongoClientDatabaseFactory(client, database);
    MongoCustomConversions conversions = new MongoCustomConversions(List.of());
    MongoMappingContext context = new MongoMappingContext();
    context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
    context.afterPropertiesSet();
    MappingMongoConverter converter =
        new MappingMongoConverter(new DefaultDbRefResolver(factory), context);
    converter.setCustomConversions(conversions);
    converter.setTypeMapper(new DefaultMongoTypeMapper(null));
    converter.afterPropertiesSet();
    MongoTemplate mongo = new MongoTemplate(factory, converter);
    List.of(StoredPolicies.INDEXES, PolicyCopies.INDEXES, StoredApprovals.INDEXES).stream()
        .flatMap(List::stream)
        .forEach(index -> mongo.indexOps(index.collection()).createIndex(definition(index)));
    return mongo;
  }

  private static CompoundIndexDefinition definition(DeclaredIndex index) {
    org.bson.Document keys = new org.bson.Document();
    index.fields().forEach(f -> keys.append(f.replace("-", ""), f.startsWith("-") ? -1 : 1));
    CompoundIndexDefinition definition = new CompoundIndexDefinition(keys);
    definition.named(index.name());
    if (index.unique()) {
      definition.unique();
    }
    if (index.sparse()) {
      definition.sparse();
    }
    return definition;
  }
}
