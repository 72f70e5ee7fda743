package org.kehu.survey.result;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.project;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.aggregation.ObjectOperators;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Counts responses where they lie. */
@Repository
public class Tallies {

  private final MongoTemplate mongo;

  Tallies(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** Counts the responses of a pool. */
  Tally of(Pool pool) {
    Criteria seen = pool.counted();
    Criteria low = new Criteria().andOperator(seen, where("low").exists(true));
    Map<String, QuestionTally> questions = new HashMap<>();
    points(pool, questions);
    rows(pool, questions);
    options(pool, questions);
    return new Tally(
        mongo.count(new Query(seen), pool.collection()),
        mongo.count(new Query(low), pool.collection()),
        overall(pool),
        areas(pool),
        questions);
  }

  private ScoreTally overall(Pool pool) {
    return run(
            pool,
            match(new Criteria().andOperator(pool.counted(), where("overall").exists(true))),
            group().count().as("n").sum("overall.hundredths").as("sum"))
        .stream()
        .findFirst()
        .map(Tallies::scores)
        .orElse(ScoreTally.none());
  }

  private Map<String, ScoreTally> areas(Pool pool) {
    Map<String, ScoreTally> areas = new HashMap<>();
    run(
            pool,
            match(pool.counted()),
            unwind("areas"),
            group("areas.area").count().as("n").sum("areas.score.hundredths").as("sum"))
        .forEach(row -> areas.put(row.getString("_id"), scores(row)));
    return areas;
  }

  private static ScoreTally scores(Document row) {
    return new ScoreTally(number(row, "n"), number(row, "sum"));
  }

  /** Every answer, by its point if it has one; answers without a point count towards n only. */
  private void points(Pool pool, Map<String, QuestionTally> questions) {
    List<Document> rows =
        run(
            pool,
            match(pool.counted()),
            unwind("answers"),
            group("answers.question", "answers.score").count().as("n"));
    rows.forEach(row -> addPoint(questions, row.getString("question"), row, "score"));
  }

  private void rows(Pool pool, Map<String, QuestionTally> questions) {
    List<Document> rows =
        run(
            pool,
            match(pool.counted()),
            unwind("answers"),
            project()
                .and("answers.question")
                .as("question")
                .and(ObjectOperators.valueOf("answers.rows").toArray())
                .as("row"),
            unwind("row"),
            group("question", "row.k", "row.v").count().as("n"));
    rows.forEach(
        row -> addPoint(questions, row.getString("question") + "." + row.getString("k"), row, "v"));
  }

  private static void addPoint(
      Map<String, QuestionTally> questions, String code, Document row, String value) {
    QuestionTally before = questions.getOrDefault(code, QuestionTally.none());
    long n = number(row, "n");
    SortedMap<Integer, Long> points = new TreeMap<>(before.points());
    if (row.get(value) instanceof Number point) {
      points.merge(point.intValue(), n, Long::sum);
    }
    questions.put(code, new QuestionTally(points, before.options(), before.n() + n));
  }

  private void options(Pool pool, Map<String, QuestionTally> questions) {
    run(
            pool,
            match(pool.counted()),
            unwind("answers"),
            unwind("answers.options"),
            group("answers.question", "answers.options").count().as("n"))
        .forEach(row -> addOption(questions, row));
  }

  private static void addOption(Map<String, QuestionTally> questions, Document row) {
    String code = row.getString("question");
    QuestionTally before = questions.getOrDefault(code, QuestionTally.none());
    SortedMap<String, Long> options = new TreeMap<>(before.options());
    options.merge(row.getString("options"), number(row, "n"), Long::sum);
    questions.put(code, new QuestionTally(before.points(), options, before.n()));
  }

  /** Rows with the members of a compound group key beside the counts. */
  private List<Document> run(Pool pool, AggregationOperation... steps) {
    List<Document> rows = new ArrayList<>();
    for (Document row : mongo.aggregate(newAggregation(steps), pool.collection(), Document.class)) {
      Document flat = new Document(row);
      if (row.get("_id") instanceof Document key) {
        flat.putAll(key);
      }
      rows.add(flat);
    }
    return rows;
  }

  private static long number(Document row, String name) {
    return row.get(name, Number.class).longValue();
  }
}
