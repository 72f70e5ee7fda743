package org.kehu.visit.customer;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.kehu.kit.access.Sight;
import org.kehu.kit.problem.Problem;
import org.springframework.dao.DuplicateKeyException;
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

  KnownCustomers(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** The customer with this id, whoever may see it: for the system's own work. */
  public Optional<KnownCustomer> find(String id) {
    return Optional.ofNullable(mongo.findById(id, KnownCustomer.class));
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

  /** Takes the newest state; a late one changes nothing. Returns what is known afterwards. */
  public KnownCustomer learn(KnownCustomer state) {
    try {
      return find(state.id()).isEmpty() ? mongo.insert(state) : replaceOlder(state);
    } catch (DuplicateKeyException learntMeanwhile) {
      return replaceOlder(state);
    }
  }

  /** The next customers in the order of ids, to go through all with a bounded number in memory. */
  public List<KnownCustomer> after(String id, int limit) {
    Query query = new Query(where("_id").gt(id)).with(Sort.by("_id")).limit(limit);
    return mongo.find(query, KnownCustomer.class);
  }

  private KnownCustomer replaceOlder(KnownCustomer state) {
    KnownCustomer known = find(state.id()).orElse(state);
    KnownCustomer next = state.knownSince(earlier(known, state));
    Query older = new Query(where("_id").is(state.id()).and("sequence").lt(state.sequence()));
    mongo.findAndReplace(older, next);
    return find(state.id()).orElse(next);
  }

  private static Instant earlier(KnownCustomer known, KnownCustomer state) {
    return known.knownSince().isBefore(state.knownSince())
        ? known.knownSince()
        : state.knownSince();
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
