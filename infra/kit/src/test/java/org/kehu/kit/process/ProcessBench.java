package org.kehu.kit.process;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Role;
import org.kehu.kit.call.Call;
import org.kehu.kit.outbox.Outbox;
import org.kehu.kit.outbox.OutboxEntry;
import org.kehu.kit.outbox.OutboxSource;
import org.kehu.kit.outbox.Unsent;
import org.kehu.kit.paging.Cursors;
import org.kehu.kit.paging.Pages;
import org.kehu.kit.process.events.ProcessPublisher;
import org.kehu.kit.store.ReadTrail;
import org.kehu.kit.store.Stores;
import org.kehu.local.database.EmbeddedDatabase;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.DefaultDbRefResolver;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import tools.jackson.databind.json.JsonMapper;

/** The process mechanism of one service with several instances on one database. */
final class ProcessBench implements AutoCloseable {

  static final Caller STARTER = person("st-chen-kefu", Role.AGENT);
  static final Caller OTHER = person("st-lin-kefu", Role.AGENT);
  static final Caller ADMINISTRATOR = person("st-guan-li", Role.ADMINISTRATOR);
  private static final String DATABASE = "process_bench";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final ProcessKinds kinds;
  final Processes processes;
  final ProcessDesk desk;
  private final Map<String, OutboxEntry> told = new ConcurrentHashMap<>();
  private final List<ProcessRunner> runners = new ArrayList<>();
  private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);
  private final MongoClient client;
  private final ProcessMetrics metrics;

  ProcessBench(EmbeddedDatabase database, ProcessKind... all) {
    client = MongoClients.create(database.uri());
    client.getDatabase(DATABASE).drop();
    kinds = new ProcessKinds(Arrays.asList(all));
    processes = processes();
    metrics = new ProcessMetrics(meters, kinds, processes);
    desk = new ProcessDesk("sample", kinds, processes, clock);
  }

  /** One more instance that works. */
  ProcessRunner instance() {
    return instance(Duration.ofSeconds(10));
  }

  ProcessRunner instance(Duration drain) {
    ProcessProperties properties = new ProcessProperties(Duration.ofSeconds(3), drain);
    ProcessRunner runner =
        new ProcessRunner("sample", kinds, processes, metrics, properties, clock);
    runner.start();
    runners.add(runner);
    return runner;
  }

  /** Starts a process as its starter. */
  String started(String kind, String... arguments) {
    Map<String, String> named = new TreeMap<>();
    for (int at = 0; at < arguments.length; at += 2) {
      named.put(arguments[at], arguments[at + 1]);
    }
    return as(STARTER, () -> desk.start(StartProcess.of(kind, named, "sales")).aggregate().id());
  }

  ProcessDocument found(String id) {
    return processes.find(id).orElseThrow();
  }

  /** Lets an instance look for work until the process is so. */
  ProcessDocument until(ProcessRunner runner, String id, Predicate<ProcessDocument> wanted) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> {
          runner.run(Instant.EPOCH);
          return wanted.test(found(id));
        });
    return found(id);
  }

  ProcessDocument until(ProcessRunner runner, String id, ProcessState state) {
    return until(runner, id, process -> process.state() == state);
  }

  /** As a killed instance leaves it once its time is over. */
  void expireClaim(String id) {
    set(id, "claim.dueAt", Date.from(Instant.EPOCH));
  }

  /** As another version stored it. */
  void renameFirstStep(String id, String name) {
    set(id, "forward.steps.0.name", name);
  }

  private void set(String id, String field, Object value) {
    client
        .getDatabase(DATABASE)
        .getCollection(ProcessDocument.COLLECTION)
        .updateOne(new Document("_id", id), new Document("$set", new Document(field, value)));
  }

  /** Types of what was told of a process, in order. */
  List<String> told(String id) {
    return told.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(id + "#"))
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getValue().type())
        .toList();
  }

  double stuck(String kind) {
    return meters.get("kehu.process.jobs").tags("kind", kind, "state", "STUCK").gauge().value();
  }

  double takenOver(String kind) {
    return meters.counter("kehu.process.taken.over", "kind", kind).count();
  }

  double lost(String kind) {
    return meters.counter("kehu.process.lost", "kind", kind).count();
  }

  static <R extends @Nullable Object> R as(Caller caller, Supplier<R> work) {
    Call call = new Call(caller, null, "request", null, null, null);
    return call.<R, RuntimeException>within(work::get);
  }

  static Caller person(String id, Role... roles) {
    return new Caller(Caller.Kind.PERSON, id, Set.of(roles), Set.of(), "sales", Set.of(), true);
  }

  @Override
  public void close() {
    runners.forEach(ProcessRunner::stop);
    client.close();
  }

  private Processes processes() {
    MongoTemplate mongo = template();
    Outbox outbox =
        new Outbox() {
          @Override
          public void register(OutboxSource source) {}

          @Override
          public void offer(OutboxSource source, Unsent unsent) {
            unsent
                .entries()
                .forEach(
                    entry -> told.put(unsent.id() + "#%04d".formatted(entry.sequence()), entry));
          }
        };
    Cursors cursors = new Cursors("secret".getBytes(StandardCharsets.UTF_8));
    Stores stores =
        new Stores(
            mongo,
            JsonMapper.builder().build(),
            clock,
            outbox,
            new Pages(mongo, cursors),
            () -> ReadTrail.NONE);
    return new Processes(mongo, stores, new ProcessPublisher());
  }

  private MongoTemplate template() {
    SimpleMongoClientDatabaseFactory factory =
        new SimpleMongoClientDatabaseFactory(client, DATABASE);
    MongoCustomConversions conversions = new MongoCustomConversions(List.of());
    MongoMappingContext context = new MongoMappingContext();
    context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
    context.afterPropertiesSet();
    MappingMongoConverter converter =
        new MappingMongoConverter(new DefaultDbRefResolver(factory), context);
    converter.setCustomConversions(conversions);
    converter.setTypeMapper(new DefaultMongoTypeMapper(null));
    converter.afterPropertiesSet();
    return new MongoTemplate(factory, converter);
  }
}
