package org.kehu.visit.revisit;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.kehu.kit.access.Sight;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Store;
import org.kehu.kit.store.Stored;
import org.kehu.kit.store.Stores;
import org.kehu.visit.contact.Contact;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.aggregation.ConditionalOperators;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The revisits of this service, open and past. */
@Repository
public class Revisits implements Workload {

  private final Store<Revisit, RevisitEvent> store;
  private final MongoOperations mongo;

  Revisits(Stores stores, EventPublisher<Revisit, RevisitEvent> publisher, MongoOperations mongo) {
    this.store = stores.of(Revisit.class, publisher);
    this.mongo = mongo;
  }

  public Revisit get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** Revisits that fit, the soonest due first. */
  public Page<Revisit> page(RevisitFilter filter, Sight sight, PageRequest request) {
    return store.page(new Listing(criteria(filter), sight, "dueOn", Direction.ASC), request);
  }

  Stored<Revisit> create(Supplier<Change<Revisit, RevisitEvent>> work) {
    return store.create(work);
  }

  Stored<Revisit> change(String id, Sight sight, Function<Revisit, List<RevisitEvent>> verb) {
    return store.change(id, sight, verb);
  }

  /** The open revisit of a customer for a duty. */
  Optional<Revisit> open(Duty duty) {
    String key = Revisit.openKey(duty.customerId(), duty.rule().code(), duty.projectId());
    return Optional.ofNullable(mongo.findOne(new Query(where("openKey").is(key)), Revisit.class));
  }

  /** For what a customer has an open revisit. */
  List<OpenCadence> openCadences(String customerId) {
    Query query = of(customerId, RevisitStatus.PLANNED);
    query.fields().include("cadence", "projectId");
    return mongo.find(query, Document.class, mongo.getCollectionName(Revisit.class)).stream()
        .map(document ->
            new OpenCadence(document.getString("cadence"), document.getString("projectId")))
        .toList();
  }

  /** The day of the last revisit made about a project. */
  Optional<LocalDate> lastCompletedOn(String projectId) {
    Query query =
        new Query(where("projectId").is(projectId).and("status").is(RevisitStatus.COMPLETED))
            .with(Sort.by(Direction.DESC, "completedOn"))
            .limit(1);
    return Optional.ofNullable(mongo.findOne(query, Revisit.class)).map(Revisit::completedOn);
  }

  /** The day of the last revisit made for one of these cadences. */
  Optional<LocalDate> lastCompletedOn(String customerId, Set<String> cadences) {
    Query query =
        new Query(
                where("customerId")
                    .is(customerId)
                    .and("status")
                    .is(RevisitStatus.COMPLETED)
                    .and("cadence")
                    .in(cadences))
            .with(Sort.by(Direction.DESC, "completedOn"))
            .limit(1);
    return Optional.ofNullable(mongo.findOne(query, Revisit.class)).map(Revisit::completedOn);
  }

  /** Ids of a customer's revisits that still carry other rights than the customer. */
  List<String> withOtherRights(String customerId, String accessMark) {
    Query query = new Query(where("customerId").is(customerId).and("accessMark").ne(accessMark));
    query.fields().include("_id");
    return mongo.find(query, Document.class, mongo.getCollectionName(Revisit.class)).stream()
        .map(document -> document.getString("_id"))
        .toList();
  }

  @Override
  public Map<LocalDate, Integer> planned(String worker, Set<LocalDate> days) {
    Query query =
        new Query(
            where("worker")
                .is(worker)
                .and("status")
                .is(RevisitStatus.PLANNED)
                .and("dueOn")
                .in(days));
    query.fields().include("dueOn");
    Map<LocalDate, Integer> load = new HashMap<>();
    mongo
        .find(query, Document.class, mongo.getCollectionName(Revisit.class))
        .forEach(row -> load.merge(LocalDate.parse(row.getString("dueOn")), 1, Integer::sum));
    return load;
  }

  /** How well the cadence is kept, by grade, among what the caller sees. */
  public List<Coverage> coverage(LocalDate today, Sight sight) {
    Criteria open = where("status").is(RevisitStatus.PLANNED);
    Aggregation byGrade =
        Aggregation.newAggregation(
            Aggregation.match(new Criteria().andOperator(open, sight.criteria())),
            Aggregation.group("grade")
                .count()
                .as("open")
                .sum(before("dueOn", today))
                .as("overdue")
                .sum(before("latestOn", today))
                .as("uncovered"),
            Aggregation.sort(Direction.ASC, "_id"));
    return mongo.aggregate(byGrade, Revisit.class, Document.class).getMappedResults().stream()
        .map(Revisits::coverage)
        .toList();
  }

  private static ConditionalOperators.Cond before(String field, LocalDate today) {
    Document past = new Document("$lt", List.of("$" + field, today.toString()));
    return ConditionalOperators.Cond.when(past).then(1).otherwise(0);
  }

  private static Coverage coverage(Document row) {
    return new Coverage(
        row.getString("_id"),
        number(row, "open"),
        number(row, "overdue"),
        number(row, "uncovered"));
  }

  private static long number(Document row, String field) {
    return row.get(field, Number.class).longValue();
  }

  private static Query of(String customerId, RevisitStatus status) {
    return new Query(where("customerId").is(customerId).and("status").is(status));
  }

  private static Criteria criteria(RevisitFilter filter) {
    List<Criteria> conditions = new ArrayList<>();
    if (filter.ownerId() != null) {
      conditions.add(where("ownerId").is(filter.ownerId()));
    }
    if (filter.grade() != null) {
      conditions.add(where("grade").is(filter.grade()));
    }
    if (filter.dueBefore() != null) {
      conditions.add(where("dueOn").lt(filter.dueBefore().toString()));
    }
    if (filter.status() != null) {
      conditions.add(where("status").is(filter.status()));
    }
    if (filter.cadence() != null) {
      conditions.add(where("cadence").is(filter.cadence()));
    }
    if (filter.projectId() != null) {
      conditions.add(where("projectId").is(filter.projectId()));
    }
    if (!filter.customerIds().isEmpty()) {
      conditions.add(where("customerId").in(filter.customerIds()));
    }
    return conditions.isEmpty() ? new Criteria() : new Criteria().andOperator(conditions);
  }

  /** Revisits that these people made from a day on, before another. */
  public List<Contact> made(Collection<String> staffIds, LocalDate first, LocalDate end) {
    Criteria made =
        new Criteria()
            .andOperator(
                where("outcome.by").in(staffIds),
                where("completedOn").gte(first.toString()).lt(end.toString()));
    Query query = new Query(made);
    query.fields().include("number", "outcome.by", "outcome.mode");
    return mongo.find(query, Document.class, mongo.getCollectionName(Revisit.class)).stream()
        .map(Revisits::contact)
        .toList();
  }

  private static Contact contact(Document revisit) {
    Document outcome = revisit.get("outcome", Document.class);
    return new Contact(
        "revisit/" + revisit.getString("_id"),
        revisit.getString("number"),
        Set.of(outcome.getString("by")),
        outcome.getString("mode"));
  }
}
