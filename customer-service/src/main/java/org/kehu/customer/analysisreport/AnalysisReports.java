package org.kehu.customer.analysisreport;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
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
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All reports of customer analysis. */
@Repository
class AnalysisReports {

  private final Store<AnalysisReport, ReportEvent> store;
  private final MongoTemplate mongo;

  AnalysisReports(
      Stores stores, EventPublisher<AnalysisReport, ReportEvent> publisher, MongoTemplate mongo) {
    this.store = stores.of(AnalysisReport.class, publisher);
    this.mongo = mongo;
  }

  /** One that may be seen, or a 404. */
  AnalysisReport get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** One page, newest first. */
  Page<AnalysisReport> page(
      @Nullable ReportOccasion occasion,
      @Nullable ReportStatus status,
      Sight sight,
      PageRequest request) {
    Conditions asked = Conditions.none().is("occasion", occasion).is("status", status);
    return store.page(Listing.newestFirst(asked.criteria(), sight), request);
  }

  /** Whether a stretch has its regular report. */
  boolean isDrafted(String key) {
    return mongo.exists(new Query(where("reportKey").is(key)), "analysis_reports");
  }

  /** How many should be submitted by now and are not. */
  long overdue(Instant now) {
    return mongo.count(new Query(where("openDueAt").lt(now)), "analysis_reports");
  }

  Stored<AnalysisReport> create(Supplier<Change<AnalysisReport, ReportEvent>> work) {
    return store.create(work);
  }

  Stored<AnalysisReport> change(
      String id, Sight sight, Function<AnalysisReport, List<ReportEvent>> verb) {
    return store.change(id, sight, verb);
  }
}
