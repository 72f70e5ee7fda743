package org.kehu.visit.customer;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.kehu.kit.access.Sight;
import org.kehu.kit.copy.Copies;
import org.kehu.kit.problem.Problem;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The customers that this service knows; written by the projection only. */
@Repository
public class KnownCustomers {

  private static final int MERGE_DEPTH = 16;

  private final MongoOperations mongo;
  private final Copies<KnownCustomer> copies;

  KnownCustomers(MongoOperations mongo, MeterRegistry meters) {
    this.mongo = mongo;
    this.copies = new Copies<>(mongo, KnownCustomer.class, meters);
  }

  /** Where the newest states are kept. */
  public Copies<KnownCustomer> copies() {
    return copies;
  }

  /** The customer with this id, whoever may see it: for the system's own work. */
  public Optional<KnownCustomer> find(String id) {
    return copies.find(id);
  }

  /**
   * The customer that lives under this id now, following merges; refused the same way whether it is
   * unknown, hidden from the caller or gone.
   */
  public KnownCustomer living(String id, Sight sight) {
    KnownCustomer customer = visible(id, sight);
    for (int step = 0; customer.mergedInto() != null && step < MERGE_DEPTH; step++) {
      customer = visible(customer.mergedInto(), sight);
    }
    if (!customer.lives()) {
      throw unknown(id);
    }
    return customer;
  }

  /** Which of these customers the caller may see. */
  public Set<String> seen(Collection<String> ids, Sight sight) {
    Query visible = new Query(new Criteria().andOperator(where("_id").in(ids), sight.criteria()));
    visible.fields().include("_id");
    return mongo.find(visible, Document.class, "known_customers").stream()
        .map(document -> document.getString("_id"))
        .collect(Collectors.toSet());
  }

  /** Those of these customers whom the caller may see, by id. */
  public Map<String, KnownCustomer> shown(Collection<String> ids, Sight sight) {
    Query visible = new Query(new Criteria().andOperator(where("_id").in(ids), sight.criteria()));
    return mongo.find(visible, KnownCustomer.class).stream()
        .collect(Collectors.toMap(KnownCustomer::id, Function.identity()));
  }

  /** The id and the ids of all customers merged into it: foreign ids are never rewritten. */
  public List<String> idsOf(String id) {
    Query merged = new Query(where("mergedInto").is(id));
    merged.fields().include("_id");
    List<String> ids =
        new ArrayList<>(
            mongo.find(merged, Document.class, "known_customers").stream()
                .map(document -> document.getString("_id"))
                .toList());
    ids.add(id);
    return ids;
  }

  /** Those of the customers that others were merged into. */
  public Set<String> heirs(Collection<KnownCustomer> customers) {
    List<String> ids = customers.stream().map(KnownCustomer::id).toList();
    return mentioned("known_customers", "mergedInto", ids);
  }

  /** Those of the customers of whom a feature keeps something. */
  public Set<String> concerned(Class<? extends CustomerMatter> matters, Collection<String> ids) {
    return mentioned(mongo.getCollectionName(matters), "customerId", ids);
  }

  private Set<String> mentioned(String collection, String field, Collection<String> ids) {
    Query mentions = new Query(where(field).in(ids));
    mentions.fields().include(field).exclude("_id");
    return mongo.find(mentions, Document.class, collection).stream()
        .map(document -> document.getString(field))
        .collect(Collectors.toSet());
  }

  /** The next customers in the order of ids, to go through all with a bounded number in memory. */
  public List<KnownCustomer> after(String id, int limit) {
    Criteria living = new Criteria().andOperator(where("_id").gt(id), Copies.living());
    Query query = new Query(living).with(Sort.by("_id")).limit(limit);
    return mongo.find(query, KnownCustomer.class);
  }

  private KnownCustomer visible(String id, Sight sight) {
    Criteria seen = new Criteria().andOperator(where("_id").is(id), sight.criteria());
    KnownCustomer customer = mongo.findOne(new Query(seen), KnownCustomer.class);
    if (customer == null) {
      throw unknown(id);
    }
    return customer;
  }

  private static Problem unknown(String id) {
    return CustomerProblem.CUSTOMER_UNKNOWN.problem().with("customerId", id);
  }
}
