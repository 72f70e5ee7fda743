package org.kehu.survey.measure;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** What the indicators count, one document a subject; counted where they lie. */
@Repository
public class Facts {

  /** How many scores there are, and their sum in hundredths. */
  record Sum(long n, long sum) {}

  private static final int MOST_CASES = 10_000;

  private final MongoTemplate mongo;

  Facts(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  public Optional<ServiceFact> find(String id) {
    return Optional.ofNullable(mongo.findById(id, ServiceFact.class));
  }

  /** Takes in a new fact; a repeat changes nothing. */
  public void begin(ServiceFact fresh) {
    try {
      mongo.insert(fresh);
    } catch (DuplicateKeyException repeated) {
      // The same event again: what it made is there, and what later events said of it stays.
      if (find(fresh.id()).isEmpty()) {
        throw repeated;
      }
    }
  }

  /** Lets an event change a fact, unless that or a later one has done so. */
  public void follow(String id, long sequence, UnaryOperator<ServiceFact> verb) {
    find(id)
        .filter(fact -> fact.sequence() < sequence)
        .ifPresent(fact ->
            mongo
                .update(ServiceFact.class)
                .matching(new Query(where("_id").is(id).and("sequence").is(fact.sequence())))
                .replaceWith(verb.apply(fact).upTo(sequence))
                .findAndReplace());
  }

  /** Responses about a case are those of who solved it. */
  public void creditResponses(String caseId, String departmentId, @Nullable String staffId) {
    mongo.updateMulti(
        new Query(where("caseId").is(caseId)),
        new Update().set("departmentId", departmentId).set("staffId", staffId),
        ServiceFact.class);
  }

  /** The contacts of a department in a period, as far as they count; at most 10,000. */
  public List<ServiceFact> casesOf(String departmentId, Instant from, Instant until) {
    List<Criteria> all =
        base(Kpi.SOLVED_RATE, new Measured(MeasuredKind.DEPARTMENT, departmentId), from, until);
    return mongo.find(
        new Query(new Criteria().andOperator(all)).limit(MOST_CASES), ServiceFact.class);
  }

  /** How many facts an indicator counts, and how many of them are good. */
  Share share(Kpi kpi, Measured measured, Instant from, Instant until, Instant now) {
    List<Criteria> counted = base(kpi, measured, from, until);
    if (kpi.due() != null && kpi.settled() != null) {
      counted.add(
          new Criteria()
              .orOperator(where("marks").is(kpi.settled().name()), where(kpi.due()).lt(now)));
    }
    List<Criteria> good = new ArrayList<>(counted);
    if (kpi.good() != null) {
      good.add(where("marks").is(kpi.good().name()));
    }
    return new Share(count(counted), count(good));
  }

  private long count(List<Criteria> all) {
    return mongo.count(new Query(new Criteria().andOperator(all)), ServiceFact.class);
  }

  /** The sum of the scores that an indicator counts. */
  Sum scores(Kpi kpi, Measured measured, Instant from, Instant until) {
    return mongo
        .aggregate(
            newAggregation(
                match(new Criteria().andOperator(base(kpi, measured, from, until))),
                group().count().as("n").sum("hundredths").as("sum")),
            mongo.getCollectionName(ServiceFact.class),
            Sum.class)
        .getMappedResults()
        .stream()
        .findFirst()
        .orElse(new Sum(0, 0));
  }

  private static List<Criteria> base(Kpi kpi, Measured measured, Instant from, Instant until) {
    List<Criteria> all = new ArrayList<>();
    switch (measured.kind()) {
      case DEPARTMENT -> all.add(where("departmentId").is(measured.id()));
      case PERSON -> all.add(where("staffId").is(measured.id()));
      case COMPANY -> {}
    }
    all.add(where("kind").is(kpi.kind().name()));
    all.add(where("at").gte(from).lt(until));
    all.add(where("counts").is(true));
    return all;
  }
}
