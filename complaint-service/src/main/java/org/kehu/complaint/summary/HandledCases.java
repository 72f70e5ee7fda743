package org.kehu.complaint.summary;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.limit;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.kit.access.Sight;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** Reads what is measured of contacts, of those only that are seen. */
@Repository
class HandledCases {

  /** All are held at once; a longer period is asked for in parts. */
  static final int MOST = 20_000;

  private final MongoTemplate mongo;

  HandledCases(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** Of contacts received from the one instant to before the other, one more than the most. */
  List<Handled> between(Instant from, Instant until, Sight sight) {
    Criteria seen =
        new Criteria().andOperator(where("receivedAt").gte(from).lt(until), sight.criteria());
    return mongo
        .aggregate(
            newAggregation(
                ComplaintCase.class,
                match(seen),
                limit(MOST + 1L),
                project(
                        "kind",
                        "status",
                        "assigneeId",
                        "firstContactOwnerId",
                        "departmentId",
                        "receivedAt",
                        "clocks",
                        "steps",
                        "reopened",
                        "furtherContacts")
                    .and("statement.product")
                    .as("product")
                    .and("customer.fileId")
                    .as("customerId")),
            Handled.class)
        .getMappedResults();
  }
}
