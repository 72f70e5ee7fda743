package org.kehu.customer.webhook;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Optional;
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

/** All webhooks, in collection words. */
@Repository
class Webhooks {

  private static final List<String> THERE =
      List.of(WebhookStatus.ACTIVE.name(), WebhookStatus.DISABLED.name());

  private final MongoTemplate mongo;
  private final Store<Webhook, WebhookEvent> store;

  Webhooks(MongoTemplate mongo, Stores stores, EventPublisher<Webhook, WebhookEvent> publisher) {
    this.mongo = mongo;
    this.store = stores.of(Webhook.class, publisher);
  }

  Webhook get(String id, Sight sight) {
    return store.get(id, sight);
  }

  Optional<Webhook> find(String id) {
    return store.find(id);
  }

  /** One page of those that are there. */
  Page<Webhook> page(Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(where("status").in(THERE), sight), request);
  }

  /** All that are there; few. */
  List<Webhook> there() {
    return mongo.find(new Query(where("status").in(THERE)), Webhook.class);
  }

  long count(WebhookStatus status) {
    return mongo.count(new Query(where("status").is(status.name())), Webhook.class);
  }

  Stored<Webhook> create(Supplier<Change<Webhook, WebhookEvent>> work) {
    return store.create(work);
  }

  Stored<Webhook> change(String id, Sight sight, Function<Webhook, List<WebhookEvent>> verb) {
    return store.change(id, sight, verb);
  }
}
