package org.kehu.kit.audit;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Fields;
import org.springframework.data.mongodb.core.query.Query;

/**
 * What a service's own rules may know of its trail: who did how much, and why. It is read by the
 * system for what follows from it, never for an answer; an auditor asks the {@link AuditTrail}.
 */
public final class AuditCensus {

  private final MongoTemplate mongo;

  AuditCensus(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /**
   * On how many different subjects each actor did deeds of a class, from the one instant to before
   * the other.
   */
  public Map<String, Integer> subjectsByActor(AuditClass kind, Instant from, Instant until) {
    return mongo
        .aggregate(
            newAggregation(
                match(
                    where("time")
                        .gte(Date.from(from))
                        .lt(Date.from(until))
                        .and("content.kind")
                        .is(kind.name())),
                unwind("content.subjects"),
                group(
                    Fields.fields()
                        .and("actor", "content.actor")
                        .and("subject", "content.subjects")),
                group("actor").count().as("count")),
            AuditLog.COLLECTION,
            Document.class)
        .getMappedResults()
        .stream()
        .filter(one -> one.get("_id") != null)
        .collect(
            Collectors.toMap(
                one -> one.getString("_id"),
                one -> Objects.requireNonNull(one.get("count", Number.class)).intValue()));
  }

  /** Entries of an action from the one instant to before the other, oldest first. */
  public List<AuditEntry> entries(String action, Instant from, Instant until, int limit) {
    Query query =
        new Query(
                where("content.action")
                    .is(action)
                    .and("time")
                    .gte(Date.from(from))
                    .lt(Date.from(until)))
            .with(Sort.by("time"))
            .limit(limit);
    return mongo.find(query, Document.class, AuditLog.COLLECTION).stream()
        .map(found -> AuditDocuments.entry(found.get("content", Document.class)))
        .toList();
  }
}
