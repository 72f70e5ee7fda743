package org.kehu.kit.identity;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.kehu.kit.copy.Copies;
import org.kehu.kit.copy.Kept;
import org.kehu.kit.inbox.CopyProjection;
import org.kehu.kit.inbox.IncomingEvent;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * This service's copy of the staff directory, kept from {@code kehu.staff.state.v1}. Who has a user
 * name and who is of a department is answered from memory, at most two seconds behind the copy.
 */
public final class StaffDirectory extends CopyProjection<Document> {

  /** Where the directory is told. */
  public static final String TOPIC = "kehu.staff.state.v1";

  /** Name of the consumer. */
  public static final String CONSUMER = "staff";

  private static final String COLLECTION = "known_staff";
  private static final int REMEMBERED = 10_000;
  private static final Duration REMEMBERED_FOR = Duration.ofSeconds(2);

  private final MongoTemplate mongo;
  private final Copies<Document> copies;
  private final JsonMapper mapper;
  private final Cache<String, Optional<StaffMember>> byUserName =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(REMEMBERED_FOR).build();
  private final Cache<String, List<StaffMember>> byDepartment =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(REMEMBERED_FOR).build();

  public StaffDirectory(MongoTemplate mongo, JsonMapper mapper, MeterRegistry meters) {
    this(mongo, mapper, new Copies<>(mongo, COLLECTION, Document.class, meters));
  }

  private StaffDirectory(MongoTemplate mongo, JsonMapper mapper, Copies<Document> copies) {
    super(CONSUMER, TOPIC, copies);
    this.mongo = mongo;
    this.copies = copies;
    this.mapper =
        mapper.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    index("userName");
    index("departmentId");
    index("deputyOf");
    index("letters.delegateId");
  }

  private void index(String field) {
    mongo
        .indexOps(COLLECTION)
        .createIndex(
            new Index(field, Sort.Direction.ASC)
                .named(COLLECTION + "__" + field.replace('.', '_')));
  }

  @Override
  protected Document read(IncomingEvent state) {
    return Document.parse(mapper.writeValueAsString(state.as(StaffMember.class)));
  }

  @Override
  protected void kept(String id, Kept<Document> kept) {
    forget();
  }

  @Override
  protected Set<String> concerned(Map<String, Kept<Document>> kept) {
    forget();
    return Set.of();
  }

  private void forget() {
    byUserName.invalidateAll();
    byDepartment.invalidateAll();
  }

  /** The person behind a token's user name. */
  public Optional<StaffMember> byUserName(String userName) {
    return byUserName.get(userName, name -> one(new Query(where("userName").is(name))));
  }

  /** The person with a staff id. */
  public Optional<StaffMember> byId(String staffId) {
    return copies.find(staffId).map(this::member);
  }

  /** Everybody of a department itself, not of those below. */
  public List<StaffMember> ofDepartment(String departmentId) {
    return byDepartment.get(
        departmentId, department -> all(new Query(where("departmentId").is(department))));
  }

  /** The leader of a department. */
  public Optional<StaffMember> leaderOf(String departmentId) {
    return ofDepartment(departmentId).stream()
        .filter(member -> member.leader() && member.active())
        .findFirst();
  }

  /** Those who stand in for a person. */
  public List<StaffMember> deputiesOf(String staffId) {
    return all(new Query(where("deputyOf").is(staffId)));
  }

  /** Who stands in for a person who is away, as deputy, and is there; by id. */
  public List<StaffMember> standInsOf(String staffId, Instant time) {
    if (byId(staffId).filter(member -> member.absentAt(time)).isEmpty()) {
      return List.of();
    }
    return deputiesOf(staffId).stream()
        .filter(deputy -> deputy.isThereAt(time))
        .sorted(Comparator.comparing(StaffMember::staffId))
        .toList();
  }

  /** By what rights a person acts for others at a time, as deputy or by letter. */
  public List<Mandate> mandatesOf(String staffId, Instant time) {
    return byId(staffId).map(member -> mandatesOf(member, time)).orElse(List.of());
  }

  private List<Mandate> mandatesOf(StaffMember member, Instant time) {
    Stream<StaffMember> leaders = member.deputyOf().stream().flatMap(id -> byId(id).stream());
    Stream<StaffMember> writers =
        all(new Query(where("letters.delegateId").is(member.staffId()))).stream();
    return Stream.concat(leaders, writers)
        .distinct()
        .flatMap(principal -> member.mandatesFor(principal, time).stream())
        .toList();
  }

  /** Whether one person acts for another in a power at a time: the one answer to that question. */
  public boolean standsInFor(String standInId, String principalId, Power power, Instant time) {
    return byId(standInId)
        .flatMap(one -> byId(principalId).map(other -> one.standsInFor(other, power, time)))
        .orElse(false);
  }

  private Optional<StaffMember> one(Query query) {
    return Optional.ofNullable(mongo.findOne(query, Document.class, COLLECTION)).map(this::member);
  }

  private List<StaffMember> all(Query query) {
    return mongo.find(query, Document.class, COLLECTION).stream().map(this::member).toList();
  }

  private StaffMember member(Document document) {
    return mapper.readValue(document.toJson(), StaffMember.class);
  }
}
