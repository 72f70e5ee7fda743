package org.kehu.customer.imports;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The rows that were not stored, with their reasons. */
@Repository
class Rejects {

  private final MongoTemplate mongo;

  Rejects(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  void keep(Reject reject) {
    mongo.save(reject);
  }

  /** Removes all of a job. */
  void forget(String jobId) {
    mongo.remove(new Query(where("jobId").is(jobId)), Reject.class);
  }

  /** All of a job in the order of the file; to be closed. */
  Stream<Reject> of(String jobId) {
    Query query = new Query(where("jobId").is(jobId)).with(Sort.by("row")).cursorBatchSize(500);
    return mongo.stream(query, Reject.class);
  }
}
