package org.kehu.survey.report;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
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

/** All reports. */
@Repository
public class SatisfactionReports {

  private final Store<SatisfactionReport, ReportEvent> store;
  private final MongoTemplate mongo;

  SatisfactionReports(
      Stores stores,
      EventPublisher<SatisfactionReport, ReportEvent> publisher,
      MongoTemplate mongo) {
    this.store = stores.of(SatisfactionReport.class, publisher);
    this.mongo = mongo;
  }

  /** The report, or a 404. */
  public SatisfactionReport get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** One page, newest first. */
  public Page<SatisfactionReport> page(
      @Nullable String surveyId, @Nullable ReportStatus status, Sight sight, PageRequest request) {
    Conditions asked = Conditions.none().is("surveyId", surveyId).is("status", status);
    return store.page(Listing.newestFirst(asked.criteria(), sight), request);
  }

  /** Those that wait for an approval. */
  List<SatisfactionReport> submitted(int limit) {
    Query query = new Query(where("status").is(ReportStatus.SUBMITTED.name()));
    return mongo.find(query.limit(limit), SatisfactionReport.class);
  }

  Stored<SatisfactionReport> create(Supplier<Change<SatisfactionReport, ReportEvent>> work) {
    return store.create(work);
  }

  Stored<SatisfactionReport> change(
      String id, Sight sight, Function<SatisfactionReport, List<ReportEvent>> verb) {
    return store.change(id, sight, verb);
  }

  /** For the outcome of an approval, whoever decided it. */
  void decided(String id, Function<SatisfactionReport, List<ReportEvent>> verb) {
    store.change(id, Sight.everything(Level.NORMAL), verb);
  }
}
