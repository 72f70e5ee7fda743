package org.kehu.survey.result;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.limit;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.sort;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** Finds what was written where the responses lie. */
@Repository
class Texts {

  private static final String TEXT = "answers.text";
  private static final String QUESTION = "answers.question";

  private final MongoTemplate mongo;

  Texts(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** How many texts with these words each question has. */
  SortedMap<String, Long> count(Pool pool, @Nullable String words) {
    SortedMap<String, Long> counts = new TreeMap<>();
    run(
            pool,
            match(pool.counted()),
            unwind("answers"),
            match(wanted(null, words)),
            group(QUESTION).count().as("n"))
        .forEach(row -> counts.put(row.getString("_id"), row.get("n", Number.class).longValue()));
    return counts;
  }

  /** The texts, newest first; anonymous ones in no order that tells anything. */
  List<TextAnswer> find(Pool pool, @Nullable String question, @Nullable String words, int most) {
    return run(
            pool,
            match(pool.counted()),
            unwind("answers"),
            match(wanted(question, words)),
            sort(Sort.Direction.DESC, "_id"),
            limit(most))
        .stream()
        .map(row -> text(pool, row))
        .toList();
  }

  private static Criteria wanted(@Nullable String question, @Nullable String words) {
    Criteria text = where(TEXT).exists(true);
    if (words != null) {
      text = where(TEXT).regex(Pattern.compile(Pattern.quote(words), Pattern.CASE_INSENSITIVE));
    }
    return question == null ? text : new Criteria().andOperator(where(QUESTION).is(question), text);
  }

  private static TextAnswer text(Pool pool, Document row) {
    Document answer = row.get("answers", Document.class);
    return new TextAnswer(
        answer.getString("question"),
        answer.getString("text"),
        pool.anonymous() ? null : row.getString("_id"),
        row.get("low") != null);
  }

  private List<Document> run(Pool pool, AggregationOperation... steps) {
    return mongo
        .aggregate(newAggregation(steps), pool.collection(), Document.class)
        .getMappedResults();
  }
}
