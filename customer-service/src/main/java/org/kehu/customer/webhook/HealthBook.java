package org.kehu.customer.webhook;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** How each webhook fares; written with every attempt. */
@Repository
class HealthBook {

  private static final FindAndModifyOptions AFTER =
      FindAndModifyOptions.options().upsert(true).returnNew(true);

  private final MongoTemplate mongo;

  HealthBook(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  WebhookHealth of(String webhookId) {
    WebhookHealth known = mongo.findById(webhookId, WebhookHealth.class);
    return known == null ? WebhookHealth.unknown(webhookId) : known;
  }

  void taken(String webhookId, Instant at) {
    write(webhookId, new Update().unset("failingSince").max("lastTakenAt", at));
  }

  WebhookHealth failed(String webhookId, String cause, Instant at) {
    return write(
        webhookId,
        new Update().min("failingSince", at).max("lastFailedAt", at).set("lastCause", cause));
  }

  /** Begins anew, when somebody has mended it. */
  void forgive(String webhookId) {
    write(webhookId, new Update().unset("failingSince"));
  }

  private WebhookHealth write(String webhookId, Update update) {
    Query one = new Query(where("_id").is(webhookId));
    try {
      return Objects.requireNonNull(mongo.findAndModify(one, update, AFTER, WebhookHealth.class));
    } catch (DuplicateKeyException madeMeanwhile) {
      // The first attempt of another lane made the entry in this very moment.
      return Objects.requireNonNull(mongo.findAndModify(one, update, AFTER, WebhookHealth.class));
    }
  }
}
