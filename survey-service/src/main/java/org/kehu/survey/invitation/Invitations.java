package org.kehu.survey.invitation;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All invitations. */
@Repository
public class Invitations implements AccessFollower {

  private final Store<Invitation, InvitationEvent> store;
  private final MongoTemplate mongo;

  Invitations(
      Stores stores, EventPublisher<Invitation, InvitationEvent> publisher, MongoTemplate mongo) {
    this.store = stores.of(Invitation.class, publisher);
    this.mongo = mongo;
  }

  /** By id alone: for who holds the link, and for the service itself. */
  public Optional<Invitation> find(String id) {
    return store.find(id);
  }

  /** The invitation of that survey, or a 404. */
  public Invitation get(String surveyId, String id, Sight sight) {
    return store
        .findOne(where("_id").is(id).and("surveyId").is(surveyId), sight)
        .orElseThrow(() -> RequestProblem.NOT_FOUND.problem().with("id", id));
  }

  /** One page of a survey's invitations, newest first. */
  public Page<Invitation> page(
      String surveyId,
      @Nullable String caseId,
      @Nullable String customerId,
      @Nullable InvitationStatus status,
      Sight sight,
      PageRequest request) {
    Criteria filter = where("surveyId").is(surveyId);
    if (caseId != null) {
      filter = filter.and("caseId").is(caseId);
    }
    if (customerId != null) {
      filter = filter.and("customerId").is(customerId);
    }
    if (status != null) {
      filter = filter.and("status").is(status.name());
    }
    return store.page(Listing.newestFirst(filter, sight), request);
  }

  /** Number of a survey's invitations that may be seen. */
  public long count(String surveyId, Sight sight) {
    Criteria all = new Criteria().andOperator(where("surveyId").is(surveyId), sight.criteria());
    return mongo.count(new Query(all), Invitation.class);
  }

  /** Number of all invitations in a state. */
  public long count(InvitationStatus status) {
    return mongo.count(new Query(where("status").is(status.name())), Invitation.class);
  }

  /** Ids of open invitations whose time is over, oldest first. */
  List<String> overdue(Instant now, int limit) {
    Query query =
        new Query(where("status").is(InvitationStatus.ISSUED.name()).and("expiresAt").lte(now));
    query.with(Sort.by("expiresAt")).limit(limit);
    return mongo.find(query, Invitation.class).stream().map(Invitation::id).toList();
  }

  Stored<Invitation> create(Supplier<Change<Invitation, InvitationEvent>> work) {
    return store.create(work);
  }

  Stored<Invitation> change(
      String id, Sight sight, Function<Invitation, List<InvitationEvent>> verb) {
    return store.change(id, sight, verb);
  }

  @Override
  public void follow(String customerId, CustomerAccess access) {
    for (Invitation invitation :
        mongo.find(new Query(where("customerId").is(customerId)), Invitation.class)) {
      Update update =
          new Update()
              .set("customerScope", access.scope())
              .set("scope", SecurityRules.scope(invitation.departmentId(), access.scope()))
              .set("level", access.level().rank())
              .inc("version", 1L);
      mongo.updateFirst(
          new Query(where("_id").is(invitation.id())),
          update,
          mongo.getCollectionName(Invitation.class));
    }
  }
}
