package org.kehu.kit.policy.storage;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.policy.PolicyArchive;
import org.kehu.kit.policy.PolicyDocument;
import org.kehu.kit.policy.PolicyEvent;
import org.kehu.kit.policy.PolicyStatus;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.DeclaredIndex;
import org.kehu.kit.store.Store;
import org.kehu.kit.store.Stored;
import org.kehu.kit.store.Stores;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The versions that this service owns. */
public final class StoredPolicies implements PolicyArchive {

  /** What the queries here need. */
  public static final List<DeclaredIndex> INDEXES =
      List.of(
          DeclaredIndex.on(PolicyDocument.COLLECTION, "kind", "-number").asUnique(),
          DeclaredIndex.on(PolicyDocument.COLLECTION, "kind", "status"),
          DeclaredIndex.on(PolicyDocument.COLLECTION, "creationKey").asUnique().asSparse(),
          DeclaredIndex.on(PolicyDocument.COLLECTION, "unsentSince").asSparse());

  /** Rules are read by all; who may see drafts and who may act is decided at the desk. */
  private static final Sight ALL = Sight.everything(Level.NORMAL);

  private final String service;
  private final Store<PolicyDocument, PolicyEvent> store;
  private final MongoTemplate mongo;

  public StoredPolicies(
      String service,
      Stores stores,
      MongoTemplate mongo,
      EventPublisher<PolicyDocument, PolicyEvent> publisher) {
    this.service = service;
    this.store = stores.of(PolicyDocument.class, publisher);
    this.mongo = mongo;
  }

  @Override
  public Optional<PolicyDocument> find(String kind, int number) {
    return store.find(PolicyDocument.idOf(service, kind, number));
  }

  @Override
  public Optional<PolicyDocument> find(String id) {
    return store.find(id);
  }

  @Override
  public List<PolicyDocument> submitted(Collection<String> kinds) {
    return in(kinds, PolicyStatus.SUBMITTED);
  }

  @Override
  public int newestNumber(String kind) {
    Query newest =
        new Query(where("kind").is(kind)).with(Sort.by(Direction.DESC, "number")).limit(1);
    PolicyDocument found = mongo.findOne(newest, PolicyDocument.class);
    return found == null ? 0 : found.number();
  }

  @Override
  public Page<PolicyDocument> page(String kind, boolean withDrafts, PageRequest request) {
    Criteria ofKind = where("kind").is(kind);
    Criteria shown = withDrafts ? ofKind : ofKind.and("effectiveFrom").exists(true);
    return store.page(new Listing(shown, ALL, "number", Direction.DESC), request);
  }

  @Override
  public List<PolicyDocument> approved(String kind) {
    return in(List.of(kind), PolicyStatus.APPROVED);
  }

  private List<PolicyDocument> in(Collection<String> kinds, PolicyStatus status) {
    return mongo.find(
        new Query(where("kind").in(kinds).and("status").is(status)), PolicyDocument.class);
  }

  @Override
  public Stored<PolicyDocument> create(Supplier<Change<PolicyDocument, PolicyEvent>> work) {
    return store.create(work);
  }

  @Override
  public Stored<PolicyDocument> change(
      String id, Function<PolicyDocument, List<PolicyEvent>> verb) {
    return store.change(id, ALL, verb);
  }
}
