package org.kehu.customer.file;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.duplicate.DuplicateMark;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.IdempotencyKey;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.RequestProblem;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Creation;
import org.kehu.kit.store.Store;
import org.kehu.kit.store.Stored;
import org.kehu.kit.store.Stores;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All customer files, in collection words. */
@Repository
public class Customers {

  /** More files than this with one duplicate key cannot be told apart anyway. */
  private static final int MAX_SAME = 20;

  /** A merge moves what had been merged before, so that longer chains last for moments only. */
  private static final int MERGE_DEPTH = 8;

  private static final Sight EVERYTHING = Sight.everything(Level.TOP_SECRET);

  private final MongoTemplate mongo;
  private final NameIndex names;
  private final Store<Customer, CustomerEvent> store;

  Customers(
      MongoTemplate mongo,
      NameIndex names,
      Stores stores,
      EventPublisher<Customer, CustomerEvent> publisher) {
    this.mongo = mongo;
    this.names = names;
    this.store = stores.of(Customer.class, publisher);
  }

  /**
   * The file, or a 404 that does not tell whether it exists. Of a merged one the survivor is
   * answered, here and wherever a file is asked for by its id or number.
   */
  public Customer get(String id, Sight sight) {
    return find(id, sight).orElseGet(() -> store.get(id, Sight.nothing()));
  }

  /** The file with that human number, or a 404 that does not tell whether it exists. */
  Customer getByNumber(String number, Sight sight) {
    return numbered(number, sight).orElseGet(() -> store.get(number, Sight.nothing()));
  }

  private Optional<Customer> numbered(String number, Sight sight) {
    return store
        .findOne(where("number").is(number), sight)
        .or(() -> survivorOf(withNumber(number), sight));
  }

  private @Nullable Customer withNumber(String number) {
    return mongo.findOne(new Query(where("number").is(number)), Customer.class);
  }

  private Optional<Customer> survivorOf(@Nullable Customer file, Sight sight) {
    return file == null || file.mergedInto() == null
        ? Optional.empty()
        : store.find(living(file).id(), sight);
  }

  /**
   * The file that lives on for this one: itself, or who took it in; for rules, never for answers.
   */
  Customer living(Customer file) {
    Customer living = file;
    for (int step = 0; living.mergedInto() != null && step < MERGE_DEPTH; step++) {
      living = file(living.mergedInto()).orElseThrow();
    }
    return living;
  }

  /** The file with that id or human number, if there is one that may be seen. */
  Optional<Customer> known(String idOrNumber, Sight sight) {
    return Ids.isId(idOrNumber) ? find(idOrNumber, sight) : numbered(idOrNumber, sight);
  }

  /**
   * The file with that id or human number, if it is not confidential: of such a customer all of the
   * staff may say something.
   */
  public Optional<Customer> ordinary(String idOrNumber) {
    return known(idOrNumber, Sight.everything(Level.NORMAL));
  }

  /** The file, if there is one that may be seen. */
  Optional<Customer> find(String id, Sight sight) {
    return store.find(id, sight).or(() -> survivorOf(file(id).orElse(null), sight));
  }

  /** A file whoever asks; for rules, never for answers. */
  public Optional<Customer> find(String id) {
    return file(id).map(this::living);
  }

  /** That very file, merged or not; for rules, never for answers. */
  public Optional<Customer> file(String id) {
    return store.find(id);
  }

  /** All ids under which something may be kept of whoever has that one; for conditions of lists. */
  public Collection<String> idsOf(String id) {
    return find(id).map(Customer::ids).orElseGet(() -> Set.of(id));
  }

  /** A file that is shown to somebody whose task it is, whatever else they may see. */
  public Optional<Customer> shown(String id) {
    return find(id, EVERYTHING);
  }

  /** Files whoever asks, in no order; for rules, never for answers. */
  public List<Customer> all(Collection<String> ids) {
    return ids.isEmpty() ? List.of() : mongo.find(new Query(where("_id").in(ids)), Customer.class);
  }

  /** Those files of the ids that may be seen, at most a page of them. */
  public List<Customer> seen(Collection<String> ids, Sight sight) {
    Listing listing = Listing.newestFirst(where("_id").in(ids), sight);
    return ids.isEmpty() ? List.of() : store.page(listing, PageRequest.first(ids.size())).items();
  }

  /**
   * One page of a search, newest first.
   *
   * @param customFields what it asks of custom fields; null for nothing
   * @param knownPersons whose names the searcher may read: by those alone persons are found
   */
  public Page<Customer> page(
      CustomerSearch search,
      @Nullable Criteria customFields,
      Sight sight,
      Sight knownPersons,
      PageRequest request) {
    Listing listing = Listing.newestFirst(all(search, customFields), sight);
    return search
        .name()
        .map(typed -> store.page(listing, names.sieve(typed, knownPersons), request))
        .orElseGet(() -> store.page(listing, request));
  }

  private static Criteria all(CustomerSearch search, @Nullable Criteria customFields) {
    return customFields == null
        ? search.criteria()
        : new Criteria().andOperator(search.criteria(), customFields);
  }

  /** How many a search finds, counted up to a limit. */
  long count(CustomerSearch search, @Nullable Criteria customFields, Sight sight, int limit) {
    Criteria found =
        new Criteria()
            .andOperator(where("_id").gt(""), all(search, customFields), sight.criteria());
    return mongo.count(new Query(found).limit(limit), Customer.class);
  }

  /** Files held for review, longest first. */
  public Page<Customer> held(Sight sight, PageRequest request) {
    return store.page(
        new Listing(where("heldSince").exists(true), sight, "heldSince", Direction.ASC), request);
  }

  /** Files that a person looks after, newest first, before an id; withdrawn ones too. */
  List<Customer> ownedBy(String staffId, @Nullable String before, int limit) {
    return before("ownerId", staffId, before, limit);
  }

  /** Files that a person was named to keep up to date, in the same order. */
  List<Customer> keptBy(String staffId, @Nullable String before, int limit) {
    return before("keeperId", staffId, before, limit);
  }

  private List<Customer> before(String field, String staffId, @Nullable String id, int limit) {
    Criteria whose = where(field).is(staffId);
    Criteria asked = id == null ? whose : whose.and("_id").lt(id);
    return mongo.find(
        new Query(asked).with(Sort.by(Direction.DESC, "_id")).limit(limit), Customer.class);
  }

  /** Files in which a grant is over and nobody was told yet, longest first. */
  List<Customer> grantsDue(Instant by, int limit) {
    Query over = new Query(where("grants.dueAt").lte(by));
    return mongo.find(over.with(Sort.by("grants.dueAt")).limit(limit), Customer.class);
  }

  /** How many files somebody was let into. */
  long grantsOpen() {
    return mongo.count(new Query(where("grants.dueAt").exists(true)), Customer.class);
  }

  /** How many files a person looks after. */
  long countOwnedBy(String staffId) {
    return mongo.count(new Query(where("ownerId").is(staffId)), Customer.class);
  }

  /** How many files a person was named to keep up to date. */
  long countKeptBy(String staffId) {
    return mongo.count(new Query(where("keeperId").is(staffId)), Customer.class);
  }

  /** All files that carry one of the marks, seen or not. */
  public List<Customer> withAny(Collection<DuplicateMark> marks) {
    List<String> values = marks.stream().flatMap(mark -> mark.anyOf().stream()).toList();
    return mongo.find(new Query(where("duplicateKeys").in(values)).limit(MAX_SAME), Customer.class);
  }

  /** Files that were opened by requests with these idempotency keys, withdrawn ones too. */
  List<Customer> openedBy(Collection<String> requestKeys) {
    return mongo.find(new Query(where("creationKey").in(requestKeys)), Customer.class);
  }

  /** Those of the values of duplicate keys that files carry, seen or not. */
  Set<String> carried(Collection<String> values) {
    Query query = new Query(where("duplicateKeys").in(values));
    query.fields().include("duplicateKeys").exclude("_id");
    return mongo.find(query, Carrier.class, mongo.getCollectionName(Customer.class)).stream()
        .flatMap(file -> file.duplicateKeys().stream())
        .collect(Collectors.toSet());
  }

  /** As much of a file as tells what it is found by. */
  private record Carrier(List<String> duplicateKeys) {}

  /** The values of those keys with which requests have opened files already. */
  Set<String> made(Collection<IdempotencyKey> keys) {
    return store.made(keys).keySet();
  }

  /** Those of the new files that could be written. */
  List<Customer> insertAll(List<Creation<Customer, CustomerEvent>> creations) {
    return store.insertAll(creations);
  }

  Stored<Customer> create(Supplier<Change<Customer, CustomerEvent>> work) {
    return store.create(work);
  }

  /** Changes one, as work of the system itself. */
  Stored<Customer> change(String id, Function<Customer, List<CustomerEvent>> verb) {
    return store.change(id, verb);
  }

  /** Writes some files of an earlier layout in the present one; how many there were. */
  int recast(int limit, Consumer<Customer> adapting) {
    return store.recast(limit, adapting);
  }

  Stored<Customer> change(String id, Sight sight, Function<Customer, List<CustomerEvent>> verb) {
    try {
      return store.change(id, sight, verb);
    } catch (Problem refusal) {
      Customer file = refusal.type() == RequestProblem.NOT_FOUND ? file(id).orElse(null) : null;
      String survivor = survivorOf(file, sight).orElseThrow(() -> refusal).id();
      return store.change(survivor, sight, verb);
    }
  }

  /** Writes what the system itself makes of that very file, merged or not. */
  Customer write(String id, Function<Customer, List<CustomerEvent>> verb) {
    return store.write(id, verb);
  }
}
