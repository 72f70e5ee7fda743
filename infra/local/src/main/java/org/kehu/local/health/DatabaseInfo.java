package org.kehu.local.health;

import org.kehu.local.datastore.Datastore;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.stereotype.Component;

/** Tells the launcher which database the suite runs on. */
@Component
class DatabaseInfo implements InfoContributor {

  private final Datastore datastore;

  DatabaseInfo(Datastore datastore) {
    this.datastore = datastore;
  }

  @Override
  public void contribute(Info.Builder builder) {
    builder.withDetail("database", datastore.description());
  }
}
