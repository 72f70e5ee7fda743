package org.kehu.customer.imports;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The column names of imports. */
@Repository
class ImportHeadings {

  private final MongoTemplate mongo;

  ImportHeadings(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  void keep(String jobId, List<String> header) {
    Query job = new Query(where("_id").is(jobId));
    mongo.upsert(job, new Update().set("header", header), ImportHeading.class);
  }

  /** The column names; none before the file was opened, or after it was purged. */
  List<String> of(String jobId) {
    ImportHeading heading = mongo.findById(jobId, ImportHeading.class);
    return heading == null ? List.of() : heading.header();
  }

  void forget(String jobId) {
    mongo.remove(new Query(where("_id").is(jobId)), ImportHeading.class);
  }
}
