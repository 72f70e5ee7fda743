package org.kehu.customer.duplicate;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * Who holds which duplicate key. A claim is taken before the file is written, so that of two files
 * with one key that are created at the same moment only one goes ahead; a claim whose writer died
 * is taken over.
 */
@Repository
public class KeyClaims {

  /** How long a claim without a file counts as work in progress. */
  public static final Duration IN_PROGRESS = Duration.ofSeconds(30);

  /** One key and the file that holds it. */
  @Document("duplicate_keys")
  record Claim(@Id String key, String customerId, Instant at) {}

  private final MongoTemplate mongo;
  private final Clock clock;

  KeyClaims(MongoTemplate mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  /**
   * Claims the keys for a file.
   *
   * @return the keys that another file holds, each with that file's id and since when
   */
  public Map<DuplicateKey, Holder> claim(String customerId, Collection<DuplicateKey> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    Instant now = clock.instant();
    List<Claim> claims = keys.stream().map(key -> new Claim(key.value(), customerId, now)).toList();
    try {
      mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Claim.class).insert(claims).execute();
      return Map.of();
    } catch (DataAccessException someHeld) {
      claims.forEach(this::claimIfFree);
      return others(customerId, keys);
    }
  }

  private void claimIfFree(Claim claim) {
    try {
      mongo.insert(claim);
    } catch (DuplicateKeyException held) {
      // Held by this file or another: whose it is, is read next.
      return;
    }
  }

  /** Takes a key over from a file that never came to be; false if another was faster. */
  public boolean takeOver(DuplicateKey key, Holder from, String customerId) {
    Query stale = new Query(where("_id").is(key.value()).and("customerId").is(from.customerId()));
    Update update = new Update().set("customerId", customerId).set("at", clock.instant());
    return mongo.findAndModify(stale, update, Claim.class) != null;
  }

  /** Gives keys back that this file holds. */
  public void release(String customerId, Collection<DuplicateKey> keys) {
    if (!keys.isEmpty()) {
      List<String> ids = keys.stream().map(DuplicateKey::value).toList();
      mongo.remove(new Query(where("_id").in(ids).and("customerId").is(customerId)), Claim.class);
    }
  }

  private Map<DuplicateKey, Holder> others(String customerId, Collection<DuplicateKey> keys) {
    List<String> ids = keys.stream().map(DuplicateKey::value).toList();
    Map<DuplicateKey, Holder> others = new LinkedHashMap<>();
    mongo.find(new Query(where("_id").in(ids)), Claim.class).stream()
        .filter(claim -> !claim.customerId().equals(customerId))
        .forEach(claim ->
            others.put(
                DuplicateKey.stored(claim.key()), new Holder(claim.customerId(), claim.at())));
    return others;
  }

  /**
   * The file that holds a key.
   *
   * @param since when it was claimed
   */
  public record Holder(String customerId, Instant since) {

    /** Whether the claim is old enough that a missing file means its writer died. */
    public boolean isStale(Instant now) {
      return since.plus(IN_PROGRESS).isBefore(now);
    }
  }
}
