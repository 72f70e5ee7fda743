package org.kehu.survey.response;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Sight;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Store;
import org.kehu.kit.store.Stored;
import org.kehu.kit.store.Stores;
import org.kehu.survey.SecurityRules;
import org.kehu.survey.customer.AccessFollower;
import org.kehu.survey.customer.CustomerAccess;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All responses. */
@Repository
public class Responses implements AccessFollower {

  private final Store<Response, ResponseEvent> store;
  private final MongoTemplate mongo;

  Responses(Stores stores, EventPublisher<Response, ResponseEvent> publisher, MongoTemplate mongo) {
    this.store = stores.of(Response.class, publisher);
    this.mongo = mongo;
  }

  /** Whether the invitation has its response. */
  public boolean existsFor(String invitationId) {
    return mongo.exists(new Query(where("invitationId").is(invitationId)), Response.class);
  }

  /** The response to that survey, or a 404. */
  public Response get(String surveyId, String id, Sight sight) {
    return store
        .findOne(where("_id").is(id).and("surveyId").is(surveyId), sight)
        .orElseThrow(() -> RequestProblem.NOT_FOUND.problem().with("id", id));
  }

  /** One page of a survey's responses, newest first. */
  public Page<Response> page(
      String surveyId,
      @Nullable String caseId,
      @Nullable String customerId,
      Sight sight,
      PageRequest request) {
    Criteria filter = where("surveyId").is(surveyId);
    if (caseId != null) {
      filter = filter.and("caseId").is(caseId);
    }
    if (customerId != null) {
      filter = filter.and("customerId").is(customerId);
    }
    return store.page(Listing.newestFirst(filter, sight), request);
  }

  Stored<Response> create(Supplier<Change<Response, ResponseEvent>> work) {
    return store.create(work);
  }

  @Override
  public void follow(String customerId, CustomerAccess access) {
    for (Response response :
        mongo.find(new Query(where("customerId").is(customerId)), Response.class)) {
      Update update =
          new Update()
              .set("customerScope", access.scope())
              .set("scope", SecurityRules.scope(response.departmentId(), access.scope()))
              .set("level", access.level().rank())
              .inc("version", 1L);
      mongo.updateFirst(
          new Query(where("_id").is(response.id())),
          update,
          mongo.getCollectionName(Response.class));
    }
  }
}
