package org.kehu.local.health;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.kehu.local.datastore.Datastore;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Up when the database answers a ping; says which database it is. */
@Component
class DatastoreHealthIndicator extends AbstractHealthIndicator implements DisposableBean {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Datastore datastore;
  private final MongoClient client;

  DatastoreHealthIndicator(Datastore datastore) {
    super("The database does not answer");
    this.datastore = datastore;
    this.client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(datastore.uri()))
                .applyToClusterSettings(cluster ->
                    cluster.serverSelectionTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                .applyToSocketSettings(
                    socket -> socket.readTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                .build());
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    health.withDetail("database", datastore.description());
    String defect = datastore.defect();
    if (defect != null) {
      health.down().withDetail("defect", defect);
      return;
    }
    client.getDatabase("admin").runCommand(new Document("ping", 1));
    health.up();
  }

  @Override
  public void destroy() {
    client.close();
  }
}
