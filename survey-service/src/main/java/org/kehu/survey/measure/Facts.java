package org.kehu.survey.measure;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
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

  /** Where those lie that the indicators are counted from. */
  static final String LIVE = "service_facts";

  private static final int MOST = 10_000;

  /** About whose solution a customer says something. */
  private static final Set<FactKind> ANSWERS = Set.of(FactKind.RESPONSE, FactKind.LOW_SCORE);

  private final MongoTemplate mongo;
  private final String collection;

  @Autowired
  Facts(MongoTemplate mongo) {
    this(mongo, LIVE);
  }

  private Facts(MongoTemplate mongo, String collection) {
    this.mongo = mongo;
    this.collection = collection;
  }

  /** Facts of the same form in another collection. */
  public Facts in(String other) {
    return new Facts(mongo, other);
  }

  public Optional<ServiceFact> find(String id) {
    return Optional.ofNullable(mongo.findById(id, ServiceFact.class, collection));
  }

  /** Takes in a new fact; a repeat changes nothing. */
  public void begin(ServiceFact fresh) {
    try {
      mongo.insert(fresh, collection);
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
        .ifPresent(fact -> replace(fact, verb.apply(fact).upTo(sequence)));
  }

  /** Puts one fact in the place of another, unless an event has moved that on; whether it did. */
  public boolean replace(ServiceFact former, ServiceFact fact) {
    return mongo
        .update(ServiceFact.class)
        .inCollection(collection)
        .matching(new Query(where("_id").is(former.id()).and("sequence").is(former.sequence())))
        .replaceWith(fact)
        .findAndReplace()
        .isPresent();
  }

  /** What is answered about a case is about who solved it. */
  public void creditAnswers(String caseId, String departmentId, @Nullable String staffId) {
    mongo.updateMulti(
        new Query(where("caseId").is(caseId).and("kind").in(ANSWERS)),
        new Update().set("departmentId", departmentId).set("staffId", staffId),
        ServiceFact.class,
        collection);
  }

  /** Facts in the order of their ids. */
  public List<ServiceFact> after(String id, int most) {
    return mongo.find(
        new Query(where("_id").gt(id)).with(Sort.by("_id")).limit(most),
        ServiceFact.class,
        collection);
  }

  /** The contacts of a department in a period, as far as they count; at most 10,000. */
  public List<ServiceFact> casesOf(String departmentId, Instant from, Instant until) {
    Measured department = new Measured(MeasuredKind.DEPARTMENT, departmentId);
    return inPeriod(FactKind.CASE, department, from, until);
  }

  /** The facts of a kind in a period, as far as they count; at most 10,000. */
  List<ServiceFact> inPeriod(FactKind kind, Measured measured, Instant from, Instant until) {
    List<Criteria> all = base(kind, measured, from, until);
    return mongo.find(
        new Query(new Criteria().andOperator(all)).limit(MOST), ServiceFact.class, collection);
  }

  /** The complaints of these causal chains. */
  List<ServiceFact> casesOfChains(Collection<String> chains) {
    return mongo.find(
        new Query(where("chain").in(chains).and("kind").is(FactKind.CASE)),
        ServiceFact.class,
        collection);
  }

  /** What was done and answered about these cases. */
  List<ServiceFact> aboutCases(Collection<String> caseIds) {
    return mongo.find(new Query(where("caseId").in(caseIds)), ServiceFact.class, collection);
  }

  /** How many facts an indicator counts, and how many of them are good. */
  Share share(Kpi kpi, Measured measured, Instant from, Instant until, Instant now) {
    List<Criteria> counted = base(kpi.kind(), measured, from, until);
    if (!kpi.settled().isEmpty()) {
      counted.add(settled(kpi, now));
    }
    List<Criteria> good = new ArrayList<>(counted);
    if (kpi.good() != null) {
      good.add(where("marks").is(kpi.good().name()));
    }
    return new Share(count(counted), count(good));
  }

  private static Criteria settled(Kpi kpi, Instant now) {
    Criteria marked = where("marks").in(kpi.settled().stream().map(Mark::name).toList());
    return kpi.due() == null ? marked : new Criteria().orOperator(marked, where(kpi.due()).lt(now));
  }

  private long count(List<Criteria> all) {
    return mongo.count(new Query(new Criteria().andOperator(all)), ServiceFact.class, collection);
  }

  /** The sum of the scores that an indicator counts. */
  Sum scores(Kpi kpi, Measured measured, Instant from, Instant until) {
    return mongo
        .aggregate(
            newAggregation(
                match(new Criteria().andOperator(base(kpi.kind(), measured, from, until))),
                group().count().as("n").sum("hundredths").as("sum")),
            collection,
            Sum.class)
        .getMappedResults()
        .stream()
        .findFirst()
        .orElse(new Sum(0, 0));
  }

  private static List<Criteria> base(
      FactKind kind, Measured measured, Instant from, Instant until) {
    List<Criteria> all = new ArrayList<>();
    switch (measured.kind()) {
      case DEPARTMENT -> all.add(where("departmentId").is(measured.id()));
      case PERSON -> all.add(where("staffId").is(measured.id()));
      case COMPANY -> {}
    }
    all.add(where("kind").is(kind.name()));
    all.add(where("at").gte(from).lt(until));
    all.add(where("counts").is(true));
    return all;
  }
}
