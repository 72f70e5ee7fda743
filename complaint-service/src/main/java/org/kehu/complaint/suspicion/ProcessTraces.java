package org.kehu.complaint.suspicion;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import org.kehu.complaint.cases.ComplaintCase;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Reads how cases were handled, as work of the system itself. */
@Repository
class ProcessTraces {

  /** More at one time are not looked at; the newest come first. */
  private static final int MOST = 20_000;

  private final MongoTemplate mongo;

  ProcessTraces(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** Of cases received since then. */
  List<CaseTrace> since(Instant since) {
    Query query = new Query(where("receivedAt").gte(since));
    query.with(Sort.by(Sort.Direction.DESC, "receivedAt")).limit(MOST);
    query
        .fields()
        .include(
            "number", "firstContactOwnerId", "assigneeId", "escalations", "promises", "resolution");
    return mongo.find(query, CaseTrace.class, mongo.getCollectionName(ComplaintCase.class));
  }
}
