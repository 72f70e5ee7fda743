package org.kehu.complaint.customer;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.copy.Copies;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All customers told of so far. */
@Repository
public class KnownCustomers {

  private final MongoTemplate mongo;
  private final Copies<KnownCustomer> copies;

  public KnownCustomers(MongoTemplate mongo, MeterRegistry meters) {
    this.mongo = mongo;
    this.copies = new Copies<>(mongo, KnownCustomer.class, meters);
  }

  /** Where the newest states are kept. */
  public Copies<KnownCustomer> copies() {
    return copies;
  }

  /** The customer behind an id or a number, whichever is given; the id counts when both are. */
  public Optional<KnownCustomer> find(@Nullable String id, @Nullable String number) {
    if (id != null) {
      return copies.find(id);
    }
    if (number != null) {
      Query byNumber = new Query(where("number").is(number));
      return Optional.ofNullable(mongo.findOne(byNumber, KnownCustomer.class));
    }
    return Optional.empty();
  }

  /** A customer's ids: its own, and those of the files that were merged with it. */
  public Set<String> idsOf(KnownCustomer customer) {
    Set<String> ids = new LinkedHashSet<>(List.of(customer.id()));
    String survivor = customer.mergedInto();
    while (survivor != null && ids.add(survivor)) {
      survivor = copies.find(survivor).map(KnownCustomer::mergedInto).orElse(null);
    }
    Set<String> merged = mergedInto(ids);
    while (ids.addAll(merged)) {
      merged = mergedInto(merged);
    }
    return ids;
  }

  private Set<String> mergedInto(Set<String> survivors) {
    Query merged = new Query(where("mergedInto").in(survivors));
    return mongo.find(merged, KnownCustomer.class).stream()
        .map(KnownCustomer::id)
        .collect(Collectors.toSet());
  }
}
