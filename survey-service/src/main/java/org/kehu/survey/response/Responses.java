package org.kehu.survey.response;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Set;
import java.util.function.Supplier;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.kehu.kit.store.Stores;
import org.kehu.survey.SecurityRules;
import org.kehu.survey.customer.CustomerAccess;
import org.kehu.survey.customer.CustomerMatters;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All responses. */
@Repository
public class Responses extends CustomerMatters<Response, ResponseEvent> {

  private static final Sight EVERYTHING = Sight.everything(Level.TOP_SECRET);

  Responses(Stores stores, EventPublisher<Response, ResponseEvent> publisher, MongoTemplate mongo) {
    super(Response.class, stores.of(Response.class, publisher), mongo);
  }

  /** Whether the invitation has its response. */
  public boolean existsFor(String invitationId) {
    return mongo().exists(new Query(where("invitationId").is(invitationId)), Response.class);
  }

  /** Whether the paper form of this number is a response. */
  boolean existsForForm(String surveyId, String number) {
    Query ofForm = new Query(where("paperForm").is(surveyId + "/" + number));
    return mongo().exists(ofForm, Response.class);
  }

  /** The response, whichever survey's, or a 404. */
  Response get(String id, Sight sight) {
    return store().get(id, sight);
  }

  /** The same for who sees it, or noted it without seeing it any more. */
  Response getNoted(String id, String notedBy, Sight sight) {
    return store()
        .find(id, sight)
        .or(() -> store().findOne(where("_id").is(id).and("createdBy").is(notedBy), EVERYTHING))
        .orElseThrow(() -> RequestProblem.NOT_FOUND.problem().with("id", id));
  }

  @Override
  protected Set<String> scope(Response response, CustomerAccess access) {
    return SecurityRules.answerScope(
        response.departmentId(), response.customerId(), access.scope());
  }

  /**
   * Brings some of the responses of an earlier layout into the present one; how many there were.
   */
  int recast(int limit) {
    return store().recast(limit, Response::rescope);
  }

  Stored<Response> create(Supplier<Change<Response, ResponseEvent>> work) {
    return store().create(work);
  }
}
