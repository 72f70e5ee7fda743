package org.kehu.kit.store;

import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Whether the service's own database answers. The framework's indicator asks every database of the
 * server, which takes a right on all of them; and the registry asks for health every two seconds.
 */
final class DatabaseHealth extends AbstractHealthIndicator {

  private static final Document PING = new Document("ping", 1);

  private final MongoTemplate mongo;

  DatabaseHealth(MongoTemplate mongo) {
    super("The database does not answer");
    this.mongo = mongo;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    mongo.executeCommand(PING);
    health.up().withDetail("database", mongo.getDb().getName());
  }
}
