package org.kehu.kit.reconciliation;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.schedule.DueWork;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Reconciles once a night, on whichever instance comes first; one that was killed on the way leaves
 * it to the others after half an hour. A matter of the machine: it goes by the time of day, however
 * the service's clock is moved.
 */
final class NightlyReconciliation implements DueWork {

  static final String COLLECTION = "reconciliation";
  private static final String ID = "states";
  private static final String DUE = "due";
  private static final Duration LEASE = Duration.ofMinutes(30);
  private static final Duration LOOK = Duration.ofMinutes(1);

  private final Supplier<Reconciliation.Report> reconciliation;
  private final ReconciliationProperties properties;
  private final MongoTemplate mongo;
  private final InstantSource time;
  private @Nullable Instant looked;

  NightlyReconciliation(
      Supplier<Reconciliation.Report> reconciliation,
      ReconciliationProperties properties,
      MongoTemplate mongo,
      InstantSource time) {
    this.reconciliation = reconciliation;
    this.properties = properties;
    this.mongo = mongo;
    this.time = time;
  }

  @Override
  public String name() {
    return "reconciliation";
  }

  /** Returns none even when it ran: nothing more is due at once. */
  @Override
  public int run(Instant moved) {
    Instant now = time.instant();
    if (isTimeToLook(now) && isClaimed(now) && reconciliation.get().open() == 0) {
      mongo.updateFirst(
          new Query(where("_id").is(ID)), Update.update(DUE, Date.from(next(now))), COLLECTION);
    }
    return 0;
  }

  private synchronized boolean isTimeToLook(Instant now) {
    Instant last = looked;
    if (last != null && now.isBefore(last.plus(LOOK))) {
      return false;
    }
    looked = now;
    return true;
  }

  private boolean isClaimed(Instant now) {
    Query due = new Query(where("_id").is(ID).and(DUE).lte(Date.from(now)));
    Update later = Update.update(DUE, Date.from(now.plus(LEASE)));
    if (mongo.findAndModify(due, later, Document.class, COLLECTION) != null) {
      return true;
    }
    begin(now);
    return false;
  }

  /** The first night of this database is the next one. */
  private void begin(Instant now) {
    if (!mongo.exists(new Query(where("_id").is(ID)), COLLECTION)) {
      try {
        mongo.insert(new Document("_id", ID).append(DUE, Date.from(next(now))), COLLECTION);
      } catch (DuplicateKeyException other) {
        // Another instance has begun at the same moment, with the same night.
        return;
      }
    }
  }

  private Instant next(Instant now) {
    ZonedDateTime tonight = now.atZone(properties.zone()).with(properties.at());
    return (tonight.toInstant().isAfter(now) ? tonight : tonight.plusDays(1)).toInstant();
  }
}
