package org.kehu.customer.timeline;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.paging.Pages;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All entries of all customers; what an entry tells is written once and never changed. */
@Repository
public class Timeline {

  /** More are not looked at to learn how far one subject has come. */
  private static final int MOST_OF_ONE = 200;

  private final MongoTemplate mongo;
  private final CustomerDesk files;
  private final Pages pages;

  Timeline(MongoTemplate mongo, CustomerDesk files, Pages pages) {
    this.mongo = mongo;
    this.files = files;
    this.pages = pages;
  }

  /** Writes what was told of several events, in their order, in one command. */
  public void write(List<Telling> tellings) {
    BulkOperations writes = mongo.bulkOps(BulkMode.ORDERED, TimelineEntry.class);
    boolean empty = true;
    for (Telling telling : tellings) {
      TimelineEntry entry = telling.entry();
      if (entry != null) {
        writes.upsert(new Query(where("_id").is(entry.eventId())), told(entry));
        empty = false;
      }
      SubjectAccess access = telling.access();
      if (access != null) {
        writes.updateMulti(olderThan(access), newer(access));
        empty = false;
      }
    }
    if (!empty) {
      writes.execute();
    }
  }

  /** The same entry again changes nothing. */
  private static Update told(TimelineEntry entry) {
    return new Update()
        .setOnInsert("customerId", entry.customerId())
        .setOnInsert("time", entry.time())
        .setOnInsert("type", entry.type())
        .setOnInsert("subject", entry.subject())
        .setOnInsert("actor", entry.actor())
        .setOnInsert("correlationId", entry.correlationId())
        .setOnInsert("facts", entry.facts())
        .setOnInsert("level", entry.levelRank())
        .setOnInsert("scope", entry.scope())
        .setOnInsert("accessSequence", entry.accessSequence());
  }

  private static Query olderThan(SubjectAccess access) {
    return new Query(
        where("subject").is(access.subject()).and("accessSequence").not().gte(access.sequence()));
  }

  private static Update newer(SubjectAccess access) {
    return new Update()
        .set("level", access.level())
        .set("scope", access.scope())
        .set("accessSequence", access.sequence());
  }

  /**
   * Those of the customers about whom somebody has done something beyond their files: taken in a
   * complaint, held a visit. What the system plans by itself does not count.
   */
  public Set<String> engaged(Collection<String> customerIds) {
    Query told = new Query(where("customerId").in(customerIds));
    told.fields().include("customerId", "subject", "actor");
    return mongo.find(told, Mention.class, mongo.getCollectionName(TimelineEntry.class)).stream()
        .filter(Mention::isDeed)
        .map(Mention::customerId)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** As much of an entry as tells whether somebody did something. */
  private record Mention(String customerId, String subject, String actor) {

    boolean isDeed() {
      return !subject.equals("customer/" + customerId) && !actor.startsWith("system:");
    }
  }

  /** One page of a customer's entries, newest first, of the subjects that the reader may see. */
  public Page<TimelineEntry> of(String customerId, PageRequest request) {
    Customer customer = files.get(customerId);
    Caller caller = Call.current().caller();
    Listing listing =
        new Listing(
            where("customerId").in(customer.ids()),
            seenBy(caller, customer.ids()),
            "time",
            Direction.DESC);
    return pages.of(TimelineEntry.class, listing, request, caller.id());
  }

  /**
   * Types of what was told of one of a customer's subjects and the caller may see, newest first;
   * none when the caller may see nothing of it.
   */
  public List<String> toldOf(String customerId, String subject) {
    Criteria told = where("subject").is(subject).and("customerId").is(customerId);
    Criteria seen = told.andOperator(seenBy(Call.current().caller(), List.of(customerId)));
    Query newest = new Query(seen).with(Sort.by(Direction.DESC, "time")).limit(MOST_OF_ONE);
    return mongo.find(newest, TimelineEntry.class).stream().map(TimelineEntry::type).toList();
  }

  /** Who sees the file sees all of its own entries; those of other subjects as their owners say. */
  private static Criteria seenBy(Caller caller, Collection<String> ids) {
    List<String> files = ids.stream().map("customer/"::concat).toList();
    return new Criteria().orOperator(where("subject").in(files), Sight.ofRoles(caller).criteria());
  }
}
