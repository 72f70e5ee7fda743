package org.kehu.customer.duplicate;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * Who holds which mark of likeness. A claim is taken before the file is written, so that of two
 * files with one key that are created at the same moment only one goes ahead; a claim whose writer
 * died is taken over.
 */
@Repository
public class KeyClaims {

  /** How long a claim without a file counts as work in progress. */
  public static final Duration IN_PROGRESS = Duration.ofSeconds(30);

  /** One token and the file that holds it. */
  @Document("duplicate_keys")
  record Claim(@Id String key, String customerId, Instant at) {}

  private final MongoTemplate mongo;
  private final Clock clock;

  KeyClaims(MongoTemplate mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  /**
   * Claims all marks for a file in one go.
   *
   * @return whether they are all the file's now; if not, none is that was not before
   */
  public boolean claimAll(String customerId, Collection<DuplicateMark> marks) {
    Instant now = clock.instant();
    List<Claim> claims = tokens(marks).map(token -> new Claim(token, customerId, now)).toList();
    try {
      mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Claim.class).insert(claims).execute();
      return true;
    } catch (DataAccessResourceFailureException away) {
      throw away;
    } catch (DataAccessException someHeld) {
      release(customerId, marks);
      return false;
    }
  }

  /**
   * Claims the marks of several files that have none in common.
   *
   * @param wanted marks by the id of the file
   * @return those of the files whose marks are all theirs now; of the others nothing is claimed
   */
  public Set<String> claimFree(Map<String, List<DuplicateMark>> wanted) {
    Set<String> held = held(wanted.values());
    Instant now = clock.instant();
    Map<String, List<DuplicateMark>> free = new HashMap<>(wanted);
    free.values().removeIf(marks -> tokens(marks).anyMatch(held::contains));
    List<Claim> claims =
        free.entrySet().stream()
            .flatMap(
                one -> tokens(one.getValue()).map(token -> new Claim(token, one.getKey(), now)))
            .toList();
    try {
      if (!claims.isEmpty()) {
        mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Claim.class).insert(claims).execute();
      }
      return free.keySet();
    } catch (DataAccessResourceFailureException away) {
      throw away;
    } catch (DataAccessException someHeld) {
      // Somebody claimed one in this very moment; each file is looked at by itself then.
      free.forEach(this::release);
      return Set.of();
    }
  }

  private Set<String> held(Collection<List<DuplicateMark>> wanted) {
    List<String> all = wanted.stream().flatMap(KeyClaims::tokens).toList();
    return mongo.find(new Query(where("_id").in(all)), Claim.class).stream()
        .map(Claim::key)
        .collect(Collectors.toSet());
  }

  private static Stream<String> tokens(Collection<DuplicateMark> marks) {
    return marks.stream().flatMap(mark -> mark.tokens().stream());
  }

  /**
   * Claims one token for a file. Who claims several and waits for one must claim them in one order,
   * else two of them wait for each other.
   *
   * @return the other file that holds it; none when this one does
   */
  public Optional<Holder> claim(String customerId, String token) {
    while (true) {
      try {
        mongo.insert(new Claim(token, customerId, clock.instant()));
        return Optional.empty();
      } catch (DuplicateKeyException held) {
        Optional<Holder> holder = holder(token);
        if (holder.isPresent()) {
          return holder.filter(other -> !other.customerId().equals(customerId));
        }
        // Given back in between: it is free.
      }
    }
  }

  private Optional<Holder> holder(String token) {
    return Optional.ofNullable(mongo.findById(token, Claim.class))
        .map(claim -> new Holder(claim.customerId(), claim.at()));
  }

  /** Takes a token over from a file that never came to be; false if another was faster. */
  public boolean takeOver(String token, Holder from, String customerId) {
    Query stale = new Query(where("_id").is(token).and("customerId").is(from.customerId()));
    Update update = new Update().set("customerId", customerId).set("at", clock.instant());
    return mongo.findAndModify(stale, update, Claim.class) != null;
  }

  /** Gives marks back that this file holds. */
  public void release(String customerId, Collection<DuplicateMark> marks) {
    List<String> tokens = marks.stream().flatMap(mark -> mark.anyOf().stream()).toList();
    if (!tokens.isEmpty()) {
      mongo.remove(
          new Query(where("_id").in(tokens).and("customerId").is(customerId)), Claim.class);
    }
  }

  /**
   * The file that holds a token.
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
