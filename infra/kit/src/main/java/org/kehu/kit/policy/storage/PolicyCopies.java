package org.kehu.kit.policy.storage;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import org.kehu.kit.store.DeclaredIndex;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** The versions that other services own and this one follows. */
public final class PolicyCopies {

  /** What the queries here need. */
  public static final List<DeclaredIndex> INDEXES =
      List.of(DeclaredIndex.on(PolicyCopy.COLLECTION, "service", "kind"));

  private final MongoTemplate mongo;

  public PolicyCopies(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** Keeps the newest that was told of a version. */
  public void keep(PolicyCopy copy) {
    mongo.save(copy);
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
