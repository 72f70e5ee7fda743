package org.kehu.visit.workreport;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
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
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The work reports of this service. */
@Repository
public class WorkReports {

  private final Store<WorkReport, ReportEvent> store;
  private final MongoOperations mongo;

  WorkReports(
      Stores stores, EventPublisher<WorkReport, ReportEvent> publisher, MongoOperations mongo) {
    this.store = stores.of(WorkReport.class, publisher);
    this.mongo = mongo;
  }

  public WorkReport get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** Reports that fit, the newest first. */
  public Page<WorkReport> page(ReportFilter filter, Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(criteria(filter), sight), request);
  }

  Stored<WorkReport> create(Supplier<Change<WorkReport, ReportEvent>> work) {
    return store.create(work);
  }

  Stored<WorkReport> change(String id, Sight sight, Function<WorkReport, List<ReportEvent>> verb) {
    return store.change(id, sight, verb);
  }

  /** Keys of those that exist among some. */
  Set<String> existing(Collection<String> keys) {
    return keysWhere(where("reportKey").in(keys));
  }

  /** Keys of those that were submitted among some. */
  Set<String> submitted(Collection<String> keys) {
    return keysWhere(
        new Criteria()
            .andOperator(where("reportKey").in(keys), where("status").ne(ReportStatus.DRAFT)));
  }

  private Set<String> keysWhere(Criteria condition) {
    Query query = new Query(condition);
    query.fields().include("reportKey");
    return mongo.find(query, Document.class, mongo.getCollectionName(WorkReport.class)).stream()
        .map(document -> document.getString("reportKey"))
        .collect(Collectors.toSet());
  }

  /** Number of drafts whose time has passed. */
  public long overdue(Instant now) {
    Criteria late = where("status").is(ReportStatus.DRAFT).and("dueAt").lt(now);
    return mongo.count(new Query(late), WorkReport.class);
  }

  private static Criteria criteria(ReportFilter filter) {
    List<Criteria> conditions = new ArrayList<>();
    if (filter.kind() != null) {
      conditions.add(where("kind").is(filter.kind()));
    }
    if (filter.period() != null) {
      conditions.add(where("period").is(filter.period()));
    }
    if (filter.authorId() != null) {
      conditions.add(where("authorId").is(filter.authorId()));
    }
    if (filter.status() != null) {
      conditions.add(where("status").is(filter.status()));
    }
    return conditions.isEmpty() ? new Criteria() : new Criteria().andOperator(conditions);
  }
}
