package org.kehu.customer.imports;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.ids.Ids;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Who works on which import, and how far that has come. */
@Repository
class ImportRuns {

  /** How long a claim lasts without progress. */
  static final Duration CLAIM = Duration.ofSeconds(30);

  private final MongoTemplate mongo;
  private final Clock clock;
  private final String self = Ids.next();

  ImportRuns(MongoTemplate mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  /** Takes the work on a job, if nobody has it. */
  Optional<ImportRun> claim(String jobId) {
    Instant now = clock.instant();
    Query free = new Query(where("_id").is(jobId).and("claimedUntil").lt(now));
    Update claim =
        new Update()
            .set("claimedBy", self)
            .set("claimedUntil", now.plus(CLAIM))
            .inc("attempts", 1)
            .setOnInsert("furthest", 0)
            .setOnInsert("counts", ImportCounts.NONE)
            .setOnInsert("header", List.of());
    FindAndModifyOptions upsert = FindAndModifyOptions.options().upsert(true).returnNew(true);
    try {
      return Optional.ofNullable(mongo.findAndModify(free, claim, upsert, ImportRun.class));
    } catch (DuplicateKeyException taken) {
      // The document exists and its claim holds: somebody works on it.
      return Optional.empty();
    }
  }

  /**
   * Keeps progress and claim; false when somebody else took the work over meanwhile. Rows beyond
   * all earlier ones set the attempts back to none: only work that stays in one place is given up.
   */
  boolean progress(String jobId, ImportCounts counts, List<String> header) {
    Criteria ahead = ours(jobId).and("furthest").lt(counts.rows());
    Update further = kept(counts, header).set("furthest", counts.rows()).set("attempts", 0);
    return mongo.findAndModify(new Query(ahead), further, ImportRun.class) != null
        || mongo.findAndModify(new Query(ours(jobId)), kept(counts, header), ImportRun.class)
            != null;
  }

  private Criteria ours(String jobId) {
    return where("_id").is(jobId).and("claimedBy").is(self);
  }

  private Update kept(ImportCounts counts, List<String> header) {
    return new Update()
        .set("counts", counts)
        .set("header", header)
        .set("claimedUntil", clock.instant().plus(CLAIM));
  }

  /** Gives the work back, so that it can go on at once. */
  void release(String jobId) {
    mongo.updateFirst(
        new Query(ours(jobId)), new Update().set("claimedUntil", Instant.EPOCH), ImportRun.class);
  }

  /** The work is over, and so is what is known of it. */
  void forget(String jobId) {
    mongo.remove(new Query(where("_id").is(jobId)), ImportRun.class);
  }

  @Nullable ImportRun find(String jobId) {
    return mongo.findById(jobId, ImportRun.class);
  }
}
