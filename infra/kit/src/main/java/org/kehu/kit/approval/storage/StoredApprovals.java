package org.kehu.kit.approval.storage;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.approval.Approval;
import org.kehu.kit.approval.ApprovalEvent;
import org.kehu.kit.approval.ApprovalFilter;
import org.kehu.kit.approval.ApprovalFilter.Box;
import org.kehu.kit.approval.Approvals;
import org.kehu.kit.approval.Party;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.paging.Conditions;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
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

/** The approvals of a service. */
public final class StoredApprovals implements Approvals {

  /** What the queries here need. */
  public static final List<DeclaredIndex> INDEXES =
      List.of(
          DeclaredIndex.on(Approval.COLLECTION, "scope", "-_id"),
          DeclaredIndex.on(Approval.COLLECTION, "waitingFor", "-_id"),
          DeclaredIndex.on(Approval.COLLECTION, "request.requesterId", "-_id"),
          DeclaredIndex.on(Approval.COLLECTION, "waitingSince").asSparse(),
          DeclaredIndex.on(Approval.COLLECTION, "markAt").asSparse(),
          DeclaredIndex.on(Approval.COLLECTION, "unappliedSince").asSparse());

  /** For the feature that asked, and for the system. */
  private static final Sight ALL = Sight.everything(Level.TOP_SECRET);

  private final Store<Approval, ApprovalEvent> store;
  private final MongoTemplate mongo;

  public StoredApprovals(
      Stores stores, MongoTemplate mongo, EventPublisher<Approval, ApprovalEvent> publisher) {
    this.store = stores.of(Approval.class, publisher);
    this.mongo = mongo;
  }

  @Override
  public Optional<Approval> find(String id) {
    return store.find(id);
  }

  @Override
  public Approval get(String id, Party party) {
    return store.get(id, party.sight());
  }

  @Override
  public Page<Approval> page(ApprovalFilter filter, Party party, PageRequest request) {
    Criteria asked =
        Conditions.none()
            .is("status", filter.status())
            .is("request.subject.kind", filter.subjectKind())
            .is("request.requesterId", filter.box() == Box.ASKED ? party.caller().id() : null)
            .criteria();
    List<Criteria> seen = new ArrayList<>(List.of(party.sight().criteria()));
    if (filter.box() == Box.TO_DECIDE) {
      seen.add(where("waitingFor").in(party.asked()));
      seen.add(where("interested").ne(party.caller().id()));
    }
    Criteria shown = seen.size() == 1 ? seen.getFirst() : new Criteria().andOperator(seen);
    return store.page(new Listing(asked, shown, "_id", Direction.DESC), request);
  }

  @Override
  public Stored<Approval> create(Supplier<Change<Approval, ApprovalEvent>> work) {
    return store.create(work);
  }

  @Override
  public Stored<Approval> change(
      String id, Party party, Function<Approval, List<ApprovalEvent>> verb) {
    return store.change(id, party.sight(), verb);
  }

  @Override
  public Stored<Approval> change(String id, Function<Approval, List<ApprovalEvent>> verb) {
    return store.change(id, ALL, verb);
  }

  @Override
  public Optional<Approval> repeated(String id) {
    return store.repeated(id);
  }

  @Override
  public List<String> markedAt(Instant now, int limit) {
    Query due = new Query(where("markAt").lte(now)).with(Sort.by("markAt")).limit(limit);
    due.fields().include("_id");
    return mongo.find(due, Document.class, Approval.COLLECTION).stream()
        .map(document -> document.getString("_id"))
        .toList();
  }

  @Override
  public List<Approval> unappliedSince(Instant before, int limit) {
    Query left = new Query(where("unappliedSince").lte(before));
    return mongo.find(left.with(Sort.by("unappliedSince")).limit(limit), Approval.class);
  }

  @Override
  public long waiting() {
    return mongo.count(new Query(where("waitingSince").exists(true)), Approval.class);
  }

  @Override
  public Optional<Instant> oldestWaiting() {
    Query open = new Query(where("waitingSince").exists(true));
    open.with(Sort.by("waitingSince")).fields().include("waitingSince");
    Document oldest = mongo.findOne(open, Document.class, Approval.COLLECTION);
    return Optional.ofNullable(oldest)
        .map(document -> Objects.requireNonNull(document.getDate("waitingSince")).toInstant());
  }

  @Override
  public long unapplied() {
    return mongo.count(new Query(where("unappliedSince").exists(true)), Approval.class);
  }
}
