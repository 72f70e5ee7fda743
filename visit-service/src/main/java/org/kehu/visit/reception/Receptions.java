package org.kehu.visit.reception;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The entries of all registers. */
@Repository
public class Receptions {

  private static final int MOST_WAITING = 100;
  private static final int MOST_OUTLETS = 1000;

  private final Store<Reception, ReceptionEvent> store;
  private final MongoOperations mongo;

  Receptions(
      Stores stores, EventPublisher<Reception, ReceptionEvent> publisher, MongoOperations mongo) {
    this.store = stores.of(Reception.class, publisher);
    this.mongo = mongo;
  }

  public Reception get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** Entries that fit, the newest first. */
  public Page<Reception> page(ReceptionFilter filter, Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(criteria(filter), sight), request);
  }

  Stored<Reception> create(Supplier<Change<Reception, ReceptionEvent>> work) {
    return store.create(work);
  }

  Stored<Reception> change(String id, Sight sight, Function<Reception, List<ReceptionEvent>> verb) {
    return store.change(id, sight, verb);
  }

  /** Customers whom these people received within a time. */
  public List<Contact> made(Collection<String> staffIds, Instant from, Instant to) {
    Criteria made =
        new Criteria()
            .andOperator(where("receiverId").in(staffIds), where("assignedAt").gte(from).lt(to));
    Query query = new Query(made);
    query.fields().include("number", "receiverId", "entry.lane");
    return mongo.find(query, Document.class, mongo.getCollectionName(Reception.class)).stream()
        .map(Receptions::contact)
        .toList();
  }

  private static Contact contact(Document reception) {
    return new Contact(
        "reception/" + reception.getString("_id"),
        reception.getString("number"),
        Set.of(reception.getString("receiverId")),
        reception.get("entry", Document.class).getString("lane"));
  }

  /** Number of customers who wait for somebody. */
  public long waiting() {
    return mongo.count(new Query(where("status").is(ReceptionStatus.WAITING)), Reception.class);
  }

  /** Outlets at which somebody waits. */
  Set<String> outletsWaiting() {
    return documents(where("status").is(ReceptionStatus.WAITING), "outletId", MOST_OUTLETS).stream()
        .map(document -> document.getString("outletId"))
        .collect(Collectors.toSet());
  }

  /** Ids of an outlet's customers who wait, the first who came first. */
  List<String> waitingAt(String outletId) {
    Criteria waiting = where("outletId").is(outletId).and("status").is(ReceptionStatus.WAITING);
    return ids(waiting, MOST_WAITING);
  }

  /** Who is suspended at an outlet on a day. */
  Set<String> suspendedOn(String outletId, LocalDate day) {
    Criteria suspended = where("outletId").is(outletId).and("suspendedUntil").gte(day.toString());
    return documents(suspended, "grabbing", MOST_WAITING).stream()
        .map(document -> document.get("grabbing", Document.class))
        .filter(found -> found.getString("suspendedFrom").compareTo(day.toString()) <= 0)
        .map(found -> found.getString("grabbedById"))
        .collect(Collectors.toSet());
  }

  /** Ids of a customer's entries that still carry other rights than the customer. */
  List<String> withOtherRights(String customerId, String accessMark) {
    return ids(
        where("customerId").is(customerId).and("accessMark").ne(accessMark), Integer.MAX_VALUE);
  }

  private List<String> ids(Criteria condition, int most) {
    return documents(condition, "_id", most).stream()
        .map(document -> document.getString("_id"))
        .toList();
  }

  private List<Document> documents(Criteria condition, String field, int most) {
    Query query = new Query(condition).limit(most);
    query.fields().include(field);
    return mongo.find(query, Document.class, mongo.getCollectionName(Reception.class)).stream()
        .sorted((one, other) -> one.getString("_id").compareTo(other.getString("_id")))
        .toList();
  }

  private static Criteria criteria(ReceptionFilter filter) {
    List<Criteria> conditions = new ArrayList<>();
    if (filter.outletId() != null) {
      conditions.add(where("outletId").is(filter.outletId()));
    }
    if (filter.staffId() != null) {
      conditions.add(
          new Criteria()
              .orOperator(
                  where("receiverId").is(filter.staffId()),
                  where("belongsToId").is(filter.staffId())));
    }
    if (filter.status() != null) {
      conditions.add(where("status").is(filter.status()));
    }
    if (filter.from() != null) {
      conditions.add(where("arrivedAt").gte(filter.from()));
    }
    if (filter.to() != null) {
      conditions.add(where("arrivedAt").lt(filter.to()));
    }
    if (!filter.customerIds().isEmpty()) {
      conditions.add(where("customerId").in(filter.customerIds()));
    }
    return conditions.isEmpty() ? new Criteria() : new Criteria().andOperator(conditions);
  }
}
