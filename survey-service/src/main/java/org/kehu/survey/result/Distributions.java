package org.kehu.survey.result;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.ZoneId;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.aggregation.DateOperators;
import org.springframework.data.mongodb.core.aggregation.ProjectionOperation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** Counts scores where the responses lie, group by group. */
@Repository
class Distributions {

  private static final String KEY = "key";
  private static final String SCORE = "score";
  private static final String N = "n";

  private final MongoTemplate mongo;
  private final ZoneId zone;

  Distributions(MongoTemplate mongo, @Value("${kehu.zone:Asia/Shanghai}") ZoneId zone) {
    this.mongo = mongo;
    this.zone = zone;
  }

  /** By group, those of no group under the empty name; anonymous responses are of no group. */
  SortedMap<String, Distribution> of(Pool pool, Grouping grouping) {
    SortedMap<String, Distribution> groups = new TreeMap<>();
    count(pool, pool.counted(), grouping)
        .forEach(row -> groups.merge(key(row), scored(row), Distribution::plus));
    Criteria low = new Criteria().andOperator(pool.counted(), where("low").exists(true));
    count(pool, low, grouping).forEach(row -> groups.merge(key(row), low(row), Distribution::plus));
    return groups;
  }

  /** Of all groups together; each response is in one, whatever they are told apart by. */
  Distribution whole(Pool pool) {
    return of(pool, Grouping.GRADE).values().stream()
        .reduce(Distribution.none(), Distribution::plus);
  }

  private Iterable<Document> count(Pool pool, Criteria which, Grouping grouping) {
    Aggregation steps =
        newAggregation(
            match(which),
            keyed(pool.anonymous() ? Grouping.GRADE : grouping).and("overall.hundredths").as(SCORE),
            Aggregation.group(KEY, SCORE).count().as(N));
    return mongo.aggregate(steps, pool.collection(), Document.class);
  }

  private ProjectionOperation keyed(Grouping grouping) {
    if (grouping != Grouping.MONTH) {
      return project().and(grouping.field()).as(KEY);
    }
    return project()
        .and(
            DateOperators.DateToString.dateOf(grouping.field())
                .toString("%Y-%m")
                .withTimezone(DateOperators.Timezone.valueOf(zone.getId())))
        .as(KEY);
  }

  private static String key(Document row) {
    String key = group(row).getString(KEY);
    return key == null ? "" : key;
  }

  private static Distribution scored(Document row) {
    long n = row.get(N, Number.class).longValue();
    Number score = group(row).get(SCORE, Number.class);
    SortedMap<Integer, Long> scores =
        new TreeMap<>(score == null ? Map.of() : Map.of(score.intValue(), n));
    return new Distribution(n, 0, scores);
  }

  private static Distribution low(Document row) {
    return new Distribution(0, row.get(N, Number.class).longValue(), new TreeMap<>());
  }

  private static Document group(Document row) {
    return row.get("_id") instanceof Document both ? both : new Document();
  }
}
