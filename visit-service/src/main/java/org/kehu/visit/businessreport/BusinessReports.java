package org.kehu.visit.businessreport;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Sight;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.paging.Conditions;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Store;
import org.kehu.kit.store.Stored;
import org.kehu.kit.store.Stores;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The business reports of all departments. */
@Repository
public class BusinessReports {

  private final Store<BusinessReport, BusinessReportEvent> store;
  private final MongoOperations mongo;

  BusinessReports(
      Stores stores,
      EventPublisher<BusinessReport, BusinessReportEvent> publisher,
      MongoOperations mongo) {
    this.store = stores.of(BusinessReport.class, publisher);
    this.mongo = mongo;
  }

  BusinessReport get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** Reports that fit, the newest first. */
  Page<BusinessReport> page(
      @Nullable BusinessReportKind kind, @Nullable String month, Sight sight, PageRequest request) {
    Conditions asked = Conditions.none().is("month", month).is("kind", kind);
    return store.page(Listing.newestFirst(asked.criteria(), sight), request);
  }

  /** Those of these that are drafted already. */
  Set<String> existing(Collection<String> keys) {
    Query query = new Query(where("reportKey").in(keys));
    return new HashSet<>(
        mongo.findDistinct(query, "reportKey", BusinessReport.class, String.class));
  }

  Stored<BusinessReport> create(Supplier<Change<BusinessReport, BusinessReportEvent>> work) {
    return store.create(work);
  }

  Stored<BusinessReport> change(
      String id, Sight sight, Function<BusinessReport, List<BusinessReportEvent>> verb) {
    return store.change(id, sight, verb);
  }
}
