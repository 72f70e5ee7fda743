package org.kehu.survey.customer;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Sight;
import org.kehu.kit.paging.Conditions;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.store.ScopedAggregate;
import org.kehu.kit.store.Store;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * What a survey keeps of its customers, invitations and responses alike: found within its survey
 * only, listed by case and customer, and as visible as the customer is.
 *
 * @param <A> a document with {@code surveyId}, {@code caseId}, {@code customerId} and {@code
 *     customerScope}
 * @param <E> its events
 */
public abstract class CustomerMatters<A extends ScopedAggregate, E> implements AccessFollower {

  private final Class<A> type;
  private final Store<A, E> store;
  private final MongoTemplate mongo;

  protected CustomerMatters(Class<A> type, Store<A, E> store, MongoTemplate mongo) {
    this.type = type;
    this.store = store;
    this.mongo = mongo;
  }

  protected final Store<A, E> store() {
    return store;
  }

  protected final MongoTemplate mongo() {
    return mongo;
  }

  /** The one of that survey, or a 404. */
  public A get(String surveyId, String id, Sight sight) {
    return store
        .findOne(where("_id").is(id).and("surveyId").is(surveyId), sight)
        .orElseThrow(() -> RequestProblem.NOT_FOUND.problem().with("id", id));
  }

  /** One page of a survey's, newest first. */
  public Page<A> page(
      String surveyId,
      @Nullable String caseId,
      @Nullable String customerId,
      Sight sight,
      PageRequest request) {
    return page(of(surveyId, caseId, customerId), sight, request);
  }

  protected final Page<A> page(Conditions asked, Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(asked.criteria(), sight), request);
  }

  protected static Conditions of(
      String surveyId, @Nullable String caseId, @Nullable String customerId) {
    return Conditions.none()
        .is("surveyId", surveyId)
        .is("caseId", caseId)
        .is("customerId", customerId);
  }

  @Override
  public Set<String> concerned(Collection<String> customerIds) {
    Query mentions = new Query(where("customerId").in(customerIds));
    mentions.fields().include("customerId").exclude("_id");
    return mongo.find(mentions, Mention.class, mongo.getCollectionName(type)).stream()
        .map(Mention::customerId)
        .collect(Collectors.toSet());
  }

  /** As much of a document as tells whom it concerns. */
  private record Mention(String customerId) {}

  @Override
  public void follow(String customerId, CustomerAccess access) {
    Query ofCustomer = new Query(where("customerId").is(customerId));
    mongo.find(ofCustomer, type).forEach(matter -> follow(matter, access));
  }

  /** Tokens of all who see this one, now that the customer's access is this. */
  protected abstract Set<String> scope(A matter, CustomerAccess access);

  private void follow(A matter, CustomerAccess access) {
    Update update =
        new Update()
            .set("customerScope", access.scope())
            .set("scope", scope(matter, access))
            .set("level", access.level().rank())
            .inc("version", 1L);
    mongo.updateFirst(
        new Query(where("_id").is(matter.id())), update, mongo.getCollectionName(type));
  }
}
