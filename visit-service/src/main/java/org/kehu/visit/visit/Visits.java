package org.kehu.visit.visit;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The visits of this service. */
@Repository
public class Visits {

  private static final int MOST_NEAR = 200;

  private final Store<Visit, VisitEvent> store;
  private final MongoOperations mongo;

  Visits(Stores stores, EventPublisher<Visit, VisitEvent> publisher, MongoOperations mongo) {
    this.store = stores.of(Visit.class, publisher);
    this.mongo = mongo;
  }

  public Visit get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** Visits that fit, the newest plan first. */
  public Page<Visit> page(VisitFilter filter, Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(criteria(filter), sight), request);
  }

  Stored<Visit> create(Supplier<Change<Visit, VisitEvent>> work) {
    return store.create(work);
  }

  Stored<Visit> change(String id, Sight sight, Function<Visit, List<VisitEvent>> verb) {
    return store.change(id, sight, verb);
  }

  /** Number of visits in a status. */
  public long count(VisitStatus status) {
    return mongo.count(new Query(where("status").is(status)), Visit.class);
  }

  /** Ids of the open visits that a person answers for, each with that of its customer. */
  Map<String, String> openOf(String ownerId, int limit) {
    List<String> open =
        Arrays.stream(VisitStatus.values()).filter(VisitStatus::isOpen).map(Enum::name).toList();
    Query query = new Query(where("ownerId").is(ownerId).and("status").in(open)).limit(limit);
    query.fields().include("customerId");
    return mongo.find(query, Document.class, mongo.getCollectionName(Visit.class)).stream()
        .collect(Collectors.toMap(one -> one.getString("_id"), one -> one.getString("customerId")));
  }

  /** Open visits of these people that are planned between two times. */
  List<Visit> openBetween(Collection<String> staffIds, Instant from, Instant to) {
    Criteria near =
        new Criteria()
            .andOperator(
                where("visitors.staffId").in(staffIds), where("plannedAt").gt(from).lt(to));
    return mongo.find(new Query(near).limit(MOST_NEAR), Visit.class).stream()
        .filter(visit -> visit.status().isOpen())
        .toList();
  }

  /** When the last visit to a customer for one of these purposes took place. */
  public Optional<Instant> lastMadeTo(String customerId, Collection<VisitPurpose> purposes) {
    Query made =
        new Query(
                where("customerId")
                    .is(customerId)
                    .and("conduct.arrivedAt")
                    .gt(Instant.EPOCH)
                    .and("purpose")
                    .in(purposes.stream().map(Enum::name).toList()))
            .with(Sort.by(Sort.Direction.DESC, "conduct.arrivedAt"))
            .limit(1);
    made.fields().include("conduct");
    return mongo.find(made, Document.class, mongo.getCollectionName(Visit.class)).stream()
        .map(visit -> visit.get("conduct", Document.class).getDate("arrivedAt").toInstant())
        .findFirst();
  }

  /** Visits of these people that took place within a time. */
  public List<Contact> made(Collection<String> staffIds, Instant from, Instant to) {
    Criteria made =
        new Criteria()
            .andOperator(
                where("visitors.staffId").in(staffIds),
                where("conduct.arrivedAt").gte(from).lt(to));
    Query query = new Query(made);
    query.fields().include("number", "purpose", "visitors.staffId");
    return mongo.find(query, Document.class, mongo.getCollectionName(Visit.class)).stream()
        .map(Visits::contact)
        .toList();
  }

  private static Contact contact(Document visit) {
    Set<String> visitors =
        visit.getList("visitors", Document.class).stream()
            .map(visitor -> visitor.getString("staffId"))
            .collect(Collectors.toSet());
    return new Contact(
        "visit/" + visit.getString("_id"),
        visit.getString("number"),
        visitors,
        visit.getString("purpose"));
  }

  /** Ids of a customer's visits that still carry other rights than the customer. */
  List<String> withOtherRights(String customerId, String accessMark) {
    Query query = new Query(where("customerId").is(customerId).and("accessMark").ne(accessMark));
    query.fields().include("_id");
    return mongo.find(query, Document.class, mongo.getCollectionName(Visit.class)).stream()
        .map(document -> document.getString("_id"))
        .toList();
  }

  private static Criteria criteria(VisitFilter filter) {
    List<Criteria> conditions = new ArrayList<>();
    if (filter.ownerId() != null) {
      conditions.add(where("ownerId").is(filter.ownerId()));
    }
    if (filter.visitorId() != null) {
      conditions.add(where("visitors.staffId").is(filter.visitorId()));
    }
    if (filter.status() != null) {
      conditions.add(where("status").is(filter.status()));
    }
    if (filter.from() != null) {
      conditions.add(where("plannedAt").gte(filter.from()));
    }
    if (filter.to() != null) {
      conditions.add(where("plannedAt").lt(filter.to()));
    }
    if (!filter.customerIds().isEmpty()) {
      conditions.add(where("customerId").in(filter.customerIds()));
    }
    return conditions.isEmpty() ? new Criteria() : new Criteria().andOperator(conditions);
  }
}
