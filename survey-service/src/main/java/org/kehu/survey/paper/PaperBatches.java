package org.kehu.survey.paper;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.function.Supplier;
import org.kehu.kit.access.Sight;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.paging.Conditions;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Store;
import org.kehu.kit.store.Stored;
import org.kehu.kit.store.Stores;
import org.springframework.stereotype.Repository;

/** All batches of paper forms. */
@Repository
public class PaperBatches {

  private final Store<PaperBatch, PaperBatchEntered> store;

  PaperBatches(Stores stores, EventPublisher<PaperBatch, PaperBatchEntered> publisher) {
    this.store = stores.of(PaperBatch.class, publisher);
  }

  /** The one of that survey, or a 404. */
  public PaperBatch get(String surveyId, String id, Sight sight) {
    return store
        .findOne(where("_id").is(id).and("surveyId").is(surveyId), sight)
        .orElseThrow(() -> RequestProblem.NOT_FOUND.problem().with("id", id));
  }

  /** One page of a survey's, newest first. */
  public Page<PaperBatch> page(String surveyId, Sight sight, PageRequest request) {
    Conditions asked = Conditions.none().is("surveyId", surveyId);
    return store.page(Listing.newestFirst(asked.criteria(), sight), request);
  }

  Stored<PaperBatch> create(Supplier<PaperBatch> work) {
    return store.create(() -> Change.of(work.get(), new PaperBatchEntered()));
  }
}
