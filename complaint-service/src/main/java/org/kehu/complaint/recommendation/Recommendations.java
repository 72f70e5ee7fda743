package org.kehu.complaint.recommendation;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kehu.kit.access.Sight;
import org.kehu.kit.outbox.EventPublisher;
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

/** All recommendations. */
@Repository
class Recommendations {

  private final Store<Recommendation, RecommendationEvent> store;
  private final MongoTemplate mongo;

  Recommendations(
      Stores stores,
      EventPublisher<Recommendation, RecommendationEvent> publisher,
      MongoTemplate mongo) {
    this.store = stores.of(Recommendation.class, publisher);
    this.mongo = mongo;
  }

  Recommendation get(RecommendationId id, Sight sight) {
    return store.get(id.value(), sight);
  }

  /** Newest first. */
  Page<Recommendation> page(RecommendationFilter filter, Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(filter.criteria(), sight), request);
  }

  Stored<Recommendation> create(Supplier<Change<Recommendation, RecommendationEvent>> work) {
    return store.create(work);
  }

  Stored<Recommendation> change(
      RecommendationId id, Sight sight, Function<Recommendation, List<RecommendationEvent>> verb) {
    return store.change(id.value(), sight, verb);
  }

  /** Whether the customer of a case said no to it. */
  boolean isDeclined(String caseId, String item) {
    Query query =
        new Query(
            where("caseId")
                .is(caseId)
                .and("item")
                .is(item)
                .and("status")
                .is(RecommendationStatus.DECLINED.name()));
    return mongo.count(query, Recommendation.class) > 0;
  }
}
