package org.kehu.kit.policy.storage;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import org.kehu.kit.copy.Copies;
import org.kehu.kit.store.DeclaredIndex;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** The versions that other services own and this one follows. */
public final class PolicyCopies {

  /** What the queries here need. */
  public static final List<DeclaredIndex> INDEXES =
      List.of(DeclaredIndex.on(PolicyCopy.COLLECTION, "service", "kind"));

  private final MongoTemplate mongo;
  private final Copies<PolicyCopy> copies;

  public PolicyCopies(MongoTemplate mongo, MeterRegistry meters) {
    this.mongo = mongo;
    this.copies = new Copies<>(mongo, PolicyCopy.class, meters);
  }

  /** Keeps what was told of a version, unless something newer was. */
  public void keep(PolicyCopy copy, long sequence) {
    copies.keep(copy.id(), sequence, copy);
  }

  /** The version is gone from its owner's books; what was known of it until now. */
  public Optional<PolicyCopy> bury(String id, long sequence) {
    return copies.bury(id, sequence).before();
  }

  /** The versions of a kind that hold or will hold. */
  public List<PolicyCopy> of(String service, String kind) {
    return mongo
        .find(new Query(where("service").is(service).and("kind").is(kind)), PolicyCopy.class)
        .stream()
        .filter(PolicyCopy::inTheBooks)
        .toList();
  }
}
