package org.kehu.complaint.summary;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.kehu.complaint.cases.CaseStatus;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.kit.access.Sight;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.AggregationExpression;
import org.springframework.data.mongodb.core.aggregation.ArrayOperators;
import org.springframework.data.mongodb.core.aggregation.ConditionalOperators;
import org.springframework.data.mongodb.core.aggregation.Fields;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** Counts contacts by class, of those only that are seen. */
@Repository
class ContactCounts {

  private static final List<String> UNSOLVED =
      Arrays.stream(CaseStatus.values()).filter(CaseStatus::isUnsolved).map(Enum::name).toList();

  private final MongoTemplate mongo;

  ContactCounts(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** Of contacts received from the one instant to before the other. */
  List<ContactCount> between(Instant from, Instant until, Sight sight) {
    Criteria seen =
        new Criteria().andOperator(where("receivedAt").gte(from).lt(until), sight.criteria());
    return mongo
        .aggregate(
            newAggregation(
                ComplaintCase.class,
                match(seen),
                group(Fields.fields("kind", "causeType").and("product", "statement.product"))
                    .count()
                    .as("count")
                    .sum(unsolved())
                    .as("unsolved"),
                project("kind", "causeType", "product", "count", "unsolved")),
            ContactCount.class)
        .getMappedResults();
  }

  private static AggregationExpression unsolved() {
    return ConditionalOperators.when(ArrayOperators.In.arrayOf(UNSOLVED).containsValue("$status"))
        .then(1)
        .otherwise(0);
  }
}
