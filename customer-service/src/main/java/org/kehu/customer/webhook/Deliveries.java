package org.kehu.customer.webhook;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.call.Call;
import org.kehu.kit.paging.Conditions;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.paging.Pages;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * The log of all deliveries, and the queue of those that wait. A delivery is taken by raising its
 * number of attempts from what was seen, so that of two instances one makes the attempt.
 */
@Repository
class Deliveries {

  private static final String WAITING = DeliveryState.WAITING.name();
  private static final FindAndModifyOptions AFTER = FindAndModifyOptions.options().returnNew(true);

  private final MongoTemplate mongo;
  private final Pages pages;

  Deliveries(MongoTemplate mongo, Pages pages) {
    this.mongo = mongo;
    this.pages = pages;
  }

  /** Keeps a delivery; the same event for the same webhook again changes nothing. */
  boolean keep(Delivery delivery) {
    try {
      mongo.insert(delivery);
      return true;
    } catch (DuplicateKeyException keptBefore) {
      // Delivered again by the broker: it is in the queue, or was brought already.
      return false;
    }
  }

  Optional<Delivery> find(String webhookId, String id) {
    Query query = new Query(where("_id").is(id).and("webhookId").is(webhookId));
    return Optional.ofNullable(mongo.findOne(query, Delivery.class));
  }

  /** One page of a webhook's log, newest first. */
  Page<Delivery> page(String webhookId, @Nullable DeliveryState state, PageRequest request) {
    Criteria filter = Conditions.none().is("webhookId", webhookId).is("state", state).criteria();
    Listing listing = new Listing(filter, new Criteria(), "_id", Sort.Direction.DESC);
    return pages.of(Delivery.class, listing, request, Call.current().caller().id());
  }

  /** Those that are due, longest first. */
  List<Delivery> due(Instant now, int limit) {
    Query query = new Query(where("dueAt").lte(now));
    return mongo.find(query.with(Sort.by("dueAt")).limit(limit), Delivery.class);
  }

  /** The next of a lane: nothing overtakes it. */
  Optional<Delivery> head(String lane) {
    Query query = new Query(where("lane").is(lane).and("state").is(WAITING));
    query.with(Sort.by("sequence")).limit(1);
    return Optional.ofNullable(mongo.findOne(query, Delivery.class));
  }

  /** Takes the next attempt; empty if somebody else did, or it has ended. */
  Optional<Delivery> take(Delivery seen, Instant now, Instant until) {
    Query asSeen =
        new Query(
            where("_id")
                .is(seen.id())
                .and("state")
                .is(WAITING)
                .and("attempts")
                .is(seen.attempts()));
    Update begun = new Update().inc("attempts", 1).set("dueAt", until).min("firstTriedAt", now);
    return Optional.ofNullable(mongo.findAndModify(asSeen, begun, AFTER, Delivery.class));
  }

  /** It has ended; an attempt that was lost and is made again meanwhile changes nothing. */
  void end(
      Delivery delivery,
      DeliveryState state,
      @Nullable Integer status,
      @Nullable String cause,
      Instant at) {
    Update ended =
        new Update()
            .set("state", state.name())
            .set("endedAt", at)
            .unset("dueAt")
            .unset("openSince");
    update(delivery, told(ended, status, cause));
  }

  /** It is tried again then. */
  void wait(Delivery delivery, @Nullable Integer status, String cause, Instant until) {
    update(delivery, told(new Update().set("dueAt", until), status, cause));
  }

  private static Update told(Update update, @Nullable Integer status, @Nullable String cause) {
    Update withStatus =
        status == null ? update.unset("lastStatus") : update.set("lastStatus", status);
    return cause == null ? withStatus.unset("lastCause") : withStatus.set("lastCause", cause);
  }

  private void update(Delivery taken, Update update) {
    Query asTaken =
        new Query(
            where("_id")
                .is(taken.id())
                .and("state")
                .is(WAITING)
                .and("attempts")
                .is(taken.attempts()));
    mongo.updateFirst(asTaken, update, Delivery.class);
  }

  /** The others of a lane wait with its head. */
  void follow(String lane, Instant until) {
    Query earlier =
        new Query(where("lane").is(lane).and("state").is(WAITING).and("dueAt").lt(until));
    mongo.updateMulti(earlier, new Update().set("dueAt", until), Delivery.class);
  }

  /** All that wait for a webhook stop waiting for a time. */
  void park(String webhookId) {
    Query waiting = new Query(where("webhookId").is(webhookId).and("state").is(WAITING));
    mongo.updateMulti(waiting, new Update().unset("dueAt").unset("openSince"), Delivery.class);
  }

  /** All that a webhook has missed are due. */
  void resume(String webhookId, Instant now) {
    Query waiting = new Query(where("webhookId").is(webhookId).and("state").is(WAITING));
    mongo.updateMulti(
        waiting, new Update().set("dueAt", now).set("openSince", now), Delivery.class);
  }

  /** One that has ended is due again, as if it were new. */
  boolean again(String webhookId, String id, Instant now) {
    Query ended = new Query(where("_id").is(id).and("webhookId").is(webhookId));
    return mongo.findAndModify(ended, again(now), Delivery.class) != null;
  }

  /** All of a webhook's events since then that have ended are due again. */
  long againSince(String webhookId, Instant since, Instant now) {
    Query ended =
        new Query(
            where("webhookId").is(webhookId).and("eventTime").gte(since).and("state").ne(WAITING));
    long count = mongo.count(ended, Delivery.class);
    mongo.updateMulti(ended, again(now), Delivery.class);
    return count;
  }

  private static Update again(Instant now) {
    return new Update()
        .set("state", WAITING)
        .set("attempts", 0)
        .set("dueAt", now)
        .set("openSince", now)
        .unset("firstTriedAt")
        .unset("endedAt");
  }

  /**
   * Forgets some deliveries from before then.
   *
   * @return how many; more than none and there may be more
   */
  int forgetBefore(Instant before, int limit) {
    Query old = new Query(where("recordedAt").lt(before));
    old.with(Sort.by("recordedAt")).limit(limit);
    return mongo.findAllAndRemove(old, Delivery.class).size();
  }

  /** Number of those that are due or will be. */
  long waiting() {
    return mongo.count(new Query(where("openSince").exists(true)), Delivery.class);
  }

  /** Since when the oldest of them waits. */
  Optional<Instant> oldestWaiting() {
    Query query = new Query(where("openSince").exists(true)).with(Sort.by("openSince")).limit(1);
    return Optional.ofNullable(mongo.findOne(query, Delivery.class)).map(Delivery::openSince);
  }
}
