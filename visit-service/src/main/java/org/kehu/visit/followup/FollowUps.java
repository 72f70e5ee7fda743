package org.kehu.visit.followup;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
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
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The follow-ups of this service. */
@Repository
public class FollowUps {

  private final Store<FollowUp, FollowUpEvent> store;
  private final MongoOperations mongo;

  FollowUps(
      Stores stores, EventPublisher<FollowUp, FollowUpEvent> publisher, MongoOperations mongo) {
    this.store = stores.of(FollowUp.class, publisher);
    this.mongo = mongo;
  }

  public FollowUp get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** Follow-ups that fit, the soonest due first. */
  public Page<FollowUp> page(FollowUpFilter filter, Sight sight, PageRequest request) {
    return store.page(new Listing(criteria(filter), sight, "dueOn", Direction.ASC), request);
  }

  Stored<FollowUp> create(Supplier<Change<FollowUp, FollowUpEvent>> work) {
    return store.create(work);
  }

  Stored<FollowUp> change(String id, Sight sight, Function<FollowUp, List<FollowUpEvent>> verb) {
    return store.change(id, sight, verb);
  }

  /** Ids of the open follow-ups of a person, each with that of its customer. */
  Map<String, String> openOf(String ownerId, int limit) {
    Criteria whose = where("ownerId").is(ownerId).and("status").is(FollowUpStatus.OPEN);
    Query query = new Query(whose).limit(limit);
    query.fields().include("customerId");
    return mongo.find(query, Document.class, mongo.getCollectionName(FollowUp.class)).stream()
        .collect(Collectors.toMap(one -> one.getString("_id"), one -> one.getString("customerId")));
  }

  /** Number of open follow-ups. */
  public long open() {
    return mongo.count(new Query(where("status").is(FollowUpStatus.OPEN)), FollowUp.class);
  }

  /** Number of open follow-ups whose day has passed. */
  public long overdue(LocalDate today) {
    Criteria late = where("status").is(FollowUpStatus.OPEN).and("dueOn").lt(today.toString());
    return mongo.count(new Query(late), FollowUp.class);
  }

  /** Contacts that these people made within a time. */
  public List<Contact> made(Collection<String> staffIds, Instant from, Instant to) {
    Query query = new Query(where("records").elemMatch(where("at").gte(from).lt(to)));
    return mongo.find(query, FollowUp.class).stream()
        .flatMap(followUp ->
            followUp.records().stream()
                .filter(record -> staffIds.contains(record.by()))
                .filter(record -> !record.at().isBefore(from) && record.at().isBefore(to))
                .map(record -> contact(followUp, record)))
        .toList();
  }

  private static Contact contact(FollowUp followUp, FollowUpRecord record) {
    return new Contact(
        "follow-up/" + followUp.id(), followUp.number(), Set.of(record.by()), record.mode().name());
  }

  /** Ids of a customer's follow-ups that still carry other rights than the customer. */
  List<String> withOtherRights(String customerId, String accessMark) {
    Query query = new Query(where("customerId").is(customerId).and("accessMark").ne(accessMark));
    query.fields().include("_id");
    return mongo.find(query, Document.class, mongo.getCollectionName(FollowUp.class)).stream()
        .map(document -> document.getString("_id"))
        .toList();
  }

  /** Follow-ups that arose from these visits, the soonest due first. */
  List<FollowUp> ofVisits(Collection<String> visitIds, Sight sight) {
    List<String> sources = visitIds.stream().map(id -> "VISIT/" + id).toList();
    Listing arisen = new Listing(where("sourceKey").in(sources), sight, "dueOn", Direction.ASC);
    List<FollowUp> all = new ArrayList<>();
    @Nullable String next = null;
    do {
      Page<FollowUp> page = store.page(arisen, new PageRequest(PageRequest.MAX_LIMIT, next, false));
      all.addAll(page.items());
      next = page.next();
    } while (next != null);
    return all;
  }

  private static Criteria criteria(FollowUpFilter filter) {
    List<Criteria> conditions = new ArrayList<>();
    if (filter.ownerId() != null) {
      conditions.add(where("ownerId").is(filter.ownerId()));
    }
    if (filter.status() != null) {
      conditions.add(where("status").is(filter.status()));
    }
    if (filter.dueBefore() != null) {
      conditions.add(where("dueOn").lt(filter.dueBefore().toString()));
    }
    if (filter.visitId() != null) {
      conditions.add(where("sourceKey").is("VISIT/" + filter.visitId()));
    }
    if (!filter.customerIds().isEmpty()) {
      conditions.add(where("customerId").in(filter.customerIds()));
    }
    return conditions.isEmpty() ? new Criteria() : new Criteria().andOperator(conditions);
  }
}
