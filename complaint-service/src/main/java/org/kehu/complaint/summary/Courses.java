package org.kehu.complaint.summary;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.limit;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import org.kehu.complaint.cases.CaseStatus;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.kit.access.Sight;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** Reads the ways of solved cases, of those only that are seen. */
@Repository
class Courses {

  /** More would not move a median, and all are held at once. */
  private static final int MOST = 5_000;

  private static final List<String> SOLVED =
      List.of(CaseStatus.RESOLVED.name(), CaseStatus.CLOSED.name());

  private final MongoTemplate mongo;

  Courses(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** Of contacts received from the one instant to before the other, at most five thousand. */
  List<Course> between(Instant from, Instant until, Sight sight) {
    Criteria seen =
        new Criteria()
            .andOperator(
                where("receivedAt").gte(from).lt(until),
                where("status").in(SOLVED),
                sight.criteria());
    return mongo
        .aggregate(
            newAggregation(
                ComplaintCase.class,
                match(seen),
                limit(MOST),
                project("kind", "receivedAt", "steps")),
            Course.class)
        .getMappedResults();
  }
}
