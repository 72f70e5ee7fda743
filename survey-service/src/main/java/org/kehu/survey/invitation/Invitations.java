package org.kehu.survey.invitation;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Sight;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.paging.Conditions;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;
import org.kehu.kit.store.Stores;
import org.kehu.survey.SecurityRules;
import org.kehu.survey.customer.CustomerAccess;
import org.kehu.survey.customer.CustomerMatters;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All invitations. */
@Repository
public class Invitations extends CustomerMatters<Invitation, InvitationEvent> {

  Invitations(
      Stores stores, EventPublisher<Invitation, InvitationEvent> publisher, MongoTemplate mongo) {
    super(Invitation.class, stores.of(Invitation.class, publisher), mongo);
  }

  /** By id alone: for who holds the link, and for the service itself. */
  public Optional<Invitation> find(String id) {
    return store().find(id);
  }

  /** One page of a survey's invitations, newest first. */
  public Page<Invitation> page(
      String surveyId,
      @Nullable String caseId,
      @Nullable String customerId,
      @Nullable String waveId,
      @Nullable InvitationStatus status,
      Sight sight,
      PageRequest request) {
    Conditions asked = of(surveyId, caseId, customerId).is("waveId", waveId).is("status", status);
    return page(asked, sight, request);
  }

  /** Number of a survey's invitations that may be seen. */
  public long count(String surveyId, Sight sight) {
    Criteria all = new Criteria().andOperator(where("surveyId").is(surveyId), sight.criteria());
    return mongo().count(new Query(all), Invitation.class);
  }

  /** Number of all invitations in a state. */
  public long count(InvitationStatus status) {
    return mongo().count(new Query(where("status").is(status.name())), Invitation.class);
  }

  /** A customer's invitation to a survey that may be answered still. */
  Optional<Invitation> openOf(String surveyId, String customerId, Instant now) {
    Query query =
        new Query(
            where("customerId")
                .is(customerId)
                .and("surveyId")
                .is(surveyId)
                .and("status")
                .is(InvitationStatus.ISSUED.name())
                .and("expiresAt")
                .gt(now));
    return Optional.ofNullable(mongo().findOne(query, Invitation.class));
  }

  /** Ids of open invitations whose time is over, oldest first. */
  List<String> overdue(Instant now, int limit) {
    Query query =
        new Query(where("status").is(InvitationStatus.ISSUED.name()).and("expiresAt").lte(now));
    query.with(Sort.by("expiresAt")).limit(limit);
    return mongo().find(query, Invitation.class).stream().map(Invitation::id).toList();
  }

  @Override
  protected Set<String> scope(Invitation invitation, CustomerAccess access) {
    return SecurityRules.scope(
        invitation.departmentId(), invitation.sendingDepartmentId(), access.scope());
  }

  Stored<Invitation> create(Supplier<Change<Invitation, InvitationEvent>> work) {
    return store().create(work);
  }

  Stored<Invitation> change(
      String id, Sight sight, Function<Invitation, List<InvitationEvent>> verb) {
    return store().change(id, sight, verb);
  }
}
