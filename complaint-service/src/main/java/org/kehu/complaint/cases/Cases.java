package org.kehu.complaint.cases;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.contact.CaseKind;
import org.kehu.complaint.customer.KnownCustomer;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Store;
import org.kehu.kit.store.Stored;
import org.kehu.kit.store.Stores;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.AggregationExpression;
import org.springframework.data.mongodb.core.aggregation.ComparisonOperators;
import org.springframework.data.mongodb.core.aggregation.ConditionalOperators;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All cases. */
@Repository
public class Cases {

  private static final Sight ALL = Sight.everything(Level.TOP_SECRET);
  private static final List<String> OPEN =
      Arrays.stream(CaseStatus.values()).filter(CaseStatus::isOpen).map(Enum::name).toList();

  private final Store<ComplaintCase, CaseEvent> store;
  private final MongoTemplate mongo;

  public Cases(
      Stores stores, EventPublisher<ComplaintCase, CaseEvent> publisher, MongoTemplate mongo) {
    this.store = stores.of(ComplaintCase.class, publisher);
    this.mongo = mongo;
  }

  /** The case, or a 404 that does not tell whether it exists. */
  public ComplaintCase get(CaseId id, Sight sight) {
    return store.get(id.value(), sight);
  }

  /** The case, for work of the system itself. */
  public Optional<ComplaintCase> find(CaseId id) {
    return store.find(id.value());
  }

  /** The case, when it is seen. */
  public Optional<ComplaintCase> find(CaseId id, Sight sight) {
    return store.find(id.value(), sight);
  }

  /** Newest first. */
  public Page<ComplaintCase> page(CaseFilter filter, Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(filter.criteria(), sight), request);
  }

  /** Stores a new one. */
  public Stored<ComplaintCase> create(Supplier<Change<ComplaintCase, CaseEvent>> work) {
    return store.create(() -> {
      Change<ComplaintCase, CaseEvent> made = work.get();
      return new Change<>(made.aggregate(), CaseNotices.with(made.aggregate(), made.events()));
    });
  }

  /** Changes one that is seen. */
  public Stored<ComplaintCase> change(
      CaseId id, Sight sight, Function<ComplaintCase, List<CaseEvent>> verb) {
    return store.change(id.value(), sight, c -> CaseNotices.with(c, verb.apply(c)));
  }

  /** Changes one, as work of the system itself. */
  public Stored<ComplaintCase> change(CaseId id, Function<ComplaintCase, List<CaseEvent>> verb) {
    return change(id, ALL, verb);
  }

  /** Writes some cases of an earlier layout in the present one; how many there were. */
  int recast(int limit) {
    return store.recast(limit, same -> {});
  }

  /**
   * Cases of which a clock or a promise has passed a mark that nobody was told of, oldest first.
   */
  public List<CaseId> overdueAt(Instant now, int limit) {
    Query query = new Query(where("nextMarkAt").lte(now));
    query.with(Sort.by("nextMarkAt")).limit(limit).fields().include("_id");
    return ids(query);
  }

  /** Cases of which a clock runs whose marks were reckoned on another edition of the calendar. */
  public List<CaseId> reckonedOtherwise(String edition, int limit) {
    List<CaseId> found = new ArrayList<>(reckoned(where("reckonedOn").lt(edition), limit));
    if (found.size() < limit) {
      found.addAll(reckoned(where("reckonedOn").gt(edition), limit - found.size()));
    }
    return found;
  }

  private List<CaseId> reckoned(Criteria otherwise, int limit) {
    Query query = new Query(otherwise).with(Sort.by("reckonedOn")).limit(limit);
    query.fields().include("_id");
    return ids(query);
  }

  /**
   * Keeps that the marks of a case are right by this edition as they are, unless somebody has
   * written since. Nothing moved, so nobody is told and the version stays.
   */
  public void confirm(ComplaintCase c, String edition) {
    Query asRead =
        new Query(
            where("_id").is(c.id()).and("version").is(c.version()).and("reckonedOn").exists(true));
    Update confirmed = new Update().set("reckonedOn", edition).set("clocks.edition", edition);
    mongo.updateFirst(asRead, confirmed, mongo.getCollectionName(ComplaintCase.class));
  }

  /** Cases of one customer behind the given id, in order of id. */
  public List<CaseId> ofCustomer(String customerId, String after, int limit) {
    Criteria condition = where("customer.fileId").is(customerId).and("_id").gt(after);
    return ids(byId(condition, limit));
  }

  /** Open cases of some ids of one customer received since then, behind the given id. */
  public List<CaseId> openReceived(
      Collection<String> customerIds, Instant since, String after, int limit) {
    Criteria condition =
        where("customer.fileId")
            .in(customerIds)
            .and("status")
            .in(OPEN)
            .and("receivedAt")
            .gte(since)
            .and("_id")
            .gt(after);
    return ids(byId(condition, limit));
  }

  /** Open cases on which a person works, in order of id. */
  List<ComplaintCase> openWith(String assigneeId, int limit) {
    Criteria condition = where("assigneeId").is(assigneeId).and("status").in(OPEN);
    Query query = new Query(condition).with(Sort.by("_id")).limit(limit);
    return mongo.find(query, ComplaintCase.class);
  }

  /** Cases that name a customer by a number that was not known then, behind the given id. */
  public List<CaseId> claiming(String customerNumber, String after, int limit) {
    Criteria condition =
        where("customer.number")
            .is(customerNumber)
            .and("customer.verified")
            .is(false)
            .and("_id")
            .gt(after);
    return ids(byId(condition, limit));
  }

  /** Ids and numbers of customers, as far as cases name them. */
  public Set<String> namedBy(Collection<KnownCustomer> customers) {
    List<String> ids = customers.stream().map(KnownCustomer::id).toList();
    List<String> numbers = customers.stream().map(KnownCustomer::number).toList();
    return Stream.concat(mentions("fileId", ids), mentions("number", numbers))
        .flatMap(mention -> Stream.of(mention.customer().fileId(), mention.customer().number()))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private Stream<Mention> mentions(String member, Collection<String> values) {
    Query query = new Query(where("customer." + member).in(values));
    query.fields().include("customer." + member).exclude("_id");
    return mongo.find(query, Mention.class, mongo.getCollectionName(ComplaintCase.class)).stream();
  }

  /** As much of a case as tells whom it concerns. */
  private record Mention(Named customer) {}

  private record Named(@Nullable String fileId, @Nullable String number) {}

  /** Complaints of one verified customer received since then, newest first. */
  public List<ComplaintCase> complaintsOf(String customerId, Instant since, int limit) {
    return complaints(
        where("customer.fileId").is(customerId).and("customer.verified").is(true), since, limit);
  }

  /** Complaints about one product received since then that anybody may know of, newest first. */
  public List<ComplaintCase> complaintsAbout(String product, Instant since, int limit) {
    Criteria about = where("statement.product").is(product).and("level").is(Level.NORMAL.rank());
    return complaints(about, since, limit);
  }

  /** Open cases of one verified customer about one product, or about none, newest first. */
  List<ComplaintCase> openOf(String customerId, @Nullable String product, Sight sight, int limit) {
    Criteria condition =
        where("customer.fileId")
            .is(customerId)
            .and("customer.verified")
            .is(true)
            .and("statement.product")
            .is(product)
            .and("status")
            .in(OPEN);
    Query query = new Query(new Criteria().andOperator(condition, sight.criteria()));
    query.with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit);
    return mongo.find(query, ComplaintCase.class);
  }

  private List<ComplaintCase> complaints(Criteria of, Instant since, int limit) {
    Criteria condition = of.and("kind").is(CaseKind.COMPLAINT.name()).and("receivedAt").gte(since);
    Query query = new Query(condition).with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit);
    return mongo.find(query, ComplaintCase.class);
  }

  /** How many cases are open, at risk, breached and paused, by kind and severity. */
  public List<CaseCensus> census(Instant now) {
    return mongo
        .aggregate(
            newAggregation(
                ComplaintCase.class,
                match(where("status").in(OPEN)),
                group("kind", "severity")
                    .count()
                    .as("open")
                    .sum(passed("riskAt", now))
                    .as("pressed")
                    .sum(passed("dueAt", now))
                    .as("breached")
                    .sum(one(ComparisonOperators.valueOf("pausedUntil").greaterThanValue(now)))
                    .as("paused"),
                project("kind", "severity", "open", "pressed", "breached", "paused")),
            CaseCensus.class)
        .getMappedResults();
  }

  /** A case that has no such time comes before every time in the database's order. */
  private static AggregationExpression passed(String field, Instant now) {
    return one(
        ComparisonOperators.valueOf(ConditionalOperators.ifNull(field).then(now))
            .lessThanValue(now));
  }

  private static AggregationExpression one(AggregationExpression condition) {
    return ConditionalOperators.when(condition).then(1).otherwise(0);
  }

  private static Query byId(Criteria condition, int limit) {
    Query query = new Query(condition).with(Sort.by("_id")).limit(limit);
    query.fields().include("_id");
    return query;
  }

  private List<CaseId> ids(Query query) {
    String collection = mongo.getCollectionName(ComplaintCase.class);
    return mongo.find(query, Found.class, collection).stream()
        .map(found -> new CaseId(found.id()))
        .toList();
  }

  private record Found(@Id String id) {}
}
