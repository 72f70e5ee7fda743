package org.kehu.visit.customerreport;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
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
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The reports to all customers, open and past. */
@Repository
public class CustomerReports {

  private static final String COLLECTION = "customer_reports";
  private static final List<String> OPEN =
      List.of(CustomerReportStatus.OPEN.name(), CustomerReportStatus.WRITTEN.name());

  private final Store<CustomerReport, CustomerReportEvent> store;
  private final MongoOperations mongo;

  CustomerReports(
      Stores stores,
      EventPublisher<CustomerReport, CustomerReportEvent> publisher,
      MongoOperations mongo) {
    this.store = stores.of(CustomerReport.class, publisher);
    this.mongo = mongo;
  }

  CustomerReport get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** Reports that fit, the soonest due first. */
  Page<CustomerReport> page(CustomerReportFilter filter, Sight sight, PageRequest request) {
    return store.page(new Listing(criteria(filter), sight, "dueOn", Direction.ASC), request);
  }

  Stored<CustomerReport> create(Supplier<Change<CustomerReport, CustomerReportEvent>> work) {
    return store.create(work);
  }

  Stored<CustomerReport> change(
      String id, Sight sight, Function<CustomerReport, List<CustomerReportEvent>> verb) {
    return store.change(id, sight, verb);
  }

  /** What became of a notice; told to nobody, since who sent it told it. */
  void noticeEnded(String id, Announcement.Outcome end, @Nullable String why) {
    if (store.find(id).isPresent()) {
      store.write(id, report -> report.noticeEnded(end, why));
    }
  }

  /** Those of these that are open. */
  Set<String> open(Collection<String> openKeys) {
    Query query = new Query(where("openKey").in(openKeys));
    return new HashSet<>(mongo.findDistinct(query, "openKey", CustomerReport.class, String.class));
  }

  /** The day on which a customer got the last one of a kind. */
  Optional<LocalDate> lastDeliveredOn(String customerId, CustomerReportKind kind) {
    Query query =
        new Query(
                where("customerId")
                    .is(customerId)
                    .and("kind")
                    .is(kind.name())
                    .and("status")
                    .is(CustomerReportStatus.DELIVERED.name()))
            .with(Sort.by(Direction.DESC, "deliveredOn"))
            .limit(1);
    query.fields().include("deliveredOn");
    return Optional.ofNullable(mongo.findOne(query, Past.class, COLLECTION)).map(Past::deliveredOn);
  }

  /** What is read of a past report. */
  record Past(@Nullable LocalDate deliveredOn) {}

  /** Ids of a customer's reports that are open or still carry other rights than the customer. */
  List<String> toFollow(String customerId, String accessMark) {
    Criteria behind =
        new Criteria().orOperator(where("status").in(OPEN), where("accessMark").ne(accessMark));
    Query query = new Query(new Criteria().andOperator(where("customerId").is(customerId), behind));
    return mongo.findDistinct(query, "_id", CustomerReport.class, String.class);
  }

  /** Number of open reports whose day has passed. */
  public long overdue(LocalDate today) {
    Criteria late = where("status").in(OPEN).and("dueOn").lt(today.toString());
    return mongo.count(new Query(late), COLLECTION);
  }

  private static Criteria criteria(CustomerReportFilter filter) {
    List<Criteria> conditions = new ArrayList<>();
    if (filter.kind() != null) {
      conditions.add(where("kind").is(filter.kind().name()));
    }
    if (filter.status() != null) {
      conditions.add(where("status").is(filter.status().name()));
    }
    if (filter.dueBefore() != null) {
      conditions.add(where("dueOn").lt(filter.dueBefore().toString()));
    }
    if (!filter.customerIds().isEmpty()) {
      conditions.add(where("customerId").in(filter.customerIds()));
    }
    return conditions.isEmpty() ? new Criteria() : new Criteria().andOperator(conditions);
  }
}
