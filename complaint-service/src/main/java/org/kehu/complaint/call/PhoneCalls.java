package org.kehu.complaint.call;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.crypto.BlindIndex;
import org.kehu.kit.crypto.PersonalKind;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Store;
import org.kehu.kit.store.Stored;
import org.kehu.kit.store.Stores;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All calls. */
@Repository
public class PhoneCalls {

  private static final Sight ALL = Sight.everything(Level.TOP_SECRET);
  private static final String PHONE = "phone";

  private final Store<PhoneCall, CallEvent> store;
  private final MongoTemplate mongo;
  private final BlindIndex index;

  PhoneCalls(
      Stores stores,
      EventPublisher<PhoneCall, CallEvent> publisher,
      MongoTemplate mongo,
      BlindIndex index) {
    this.store = stores.of(PhoneCall.class, publisher);
    this.mongo = mongo;
    this.index = index;
  }

  PhoneCall get(CallId id, Sight sight) {
    return store.get(id.value(), sight);
  }

  /** The call, when it is seen. */
  Optional<PhoneCall> find(CallId id, Sight sight) {
    return store.find(id.value(), sight);
  }

  /** Newest first. */
  Page<PhoneCall> page(CallFilter filter, Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(filter.criteria(), sight), request);
  }

  /** Those from a number, newest first; the number lies nowhere in plain. */
  Page<PhoneCall> from(String phone, Sight sight, PageRequest request) {
    List<String> tokens = index.tokens(PHONE, PersonalKind.PHONE.normalised(phone));
    return store.page(Listing.newestFirst(where("phoneToken").in(tokens), sight), request);
  }

  /** What a call from this number is found by. */
  @Nullable String tokenOf(@Nullable String phone) {
    return phone == null ? null : index.token(PHONE, PersonalKind.PHONE.normalised(phone));
  }

  Stored<PhoneCall> create(Supplier<Change<PhoneCall, CallEvent>> work) {
    return store.create(work);
  }

  Stored<PhoneCall> change(CallId id, Sight sight, Function<PhoneCall, List<CallEvent>> verb) {
    return store.change(id.value(), sight, verb);
  }

  /** Tells a promise that was not kept, as work of the system itself. */
  void watch(CallId id, Instant now) {
    store.change(id.value(), ALL, call -> call.watch(now));
  }

  /** Those whose promised time passed and nobody was told of it, oldest first. */
  List<CallId> overdueAt(Instant now, int limit) {
    Query query = new Query(where("nextMarkAt").lte(now));
    query.with(Sort.by("nextMarkAt")).limit(limit).fields().include("_id");
    String collection = mongo.getCollectionName(PhoneCall.class);
    return mongo.find(query, Found.class, collection).stream()
        .map(found -> new CallId(found.id()))
        .toList();
  }

  /** How many callers wait for our call. */
  public long awaited() {
    return mongo.count(
        new Query(where("status").is(CallStatus.AWAITING_CALLBACK.name())), PhoneCall.class);
  }

  /** How many wait longer than was promised. */
  public long overdue(Instant now) {
    return mongo.count(new Query(where("dueAt").lt(now)), PhoneCall.class);
  }

  private record Found(@Id String id) {}
}
