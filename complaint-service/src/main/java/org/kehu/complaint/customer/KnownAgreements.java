package org.kehu.complaint.customer;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.customer.KnownAgreement.Standing;
import org.kehu.kit.copy.Copies;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * All agreements told of so far, those that are over too: what held at any moment can be said from
 * them, whether customer-service is there or not.
 */
@Repository
public class KnownAgreements {

  /** More of one customer are not looked at. */
  private static final int MOST = 200;

  private final MongoTemplate mongo;
  private final Copies<KnownAgreement> copies;
  private final KnownCustomers customers;

  public KnownAgreements(MongoTemplate mongo, MeterRegistry meters, KnownCustomers customers) {
    this.mongo = mongo;
    this.copies = new Copies<>(mongo, KnownAgreement.class, meters);
    this.customers = customers;
  }

  /** Where the newest states are kept. */
  public Copies<KnownAgreement> copies() {
    return copies;
  }

  /** How each agreement of a customer stands to a matter at a time, what begins last first. */
  public List<ConsideredAgreement> considered(
      KnownCustomer customer, String matter, @Nullable String product, Instant at) {
    return of(customer).stream()
        .flatMap(agreement ->
            agreement.covers().stream()
                .map(cover ->
                    new ConsideredAgreement(
                        agreement.number(), cover, cover.standing(matter, product, at))))
        .sorted(
            Comparator.comparing((ConsideredAgreement one) -> one.cover().from())
                .reversed()
                .thenComparing(ConsideredAgreement::agreement))
        .toList();
  }

  /** What the customer is entitled to for a matter at a time, what begins last first. */
  public List<Entitlement> entitlements(
      KnownCustomer customer, String matter, @Nullable String product, Instant at) {
    return considered(customer, matter, product, at).stream()
        .filter(one -> one.standing() == Standing.IN_FORCE)
        .map(ConsideredAgreement::entitlement)
        .toList();
  }

  private List<KnownAgreement> of(KnownCustomer customer) {
    Query query = new Query(where("customerId").in(customers.idsOf(customer)));
    query.with(Sort.by(Sort.Direction.DESC, "_id")).limit(MOST);
    return mongo.find(query, KnownAgreement.class);
  }
}
